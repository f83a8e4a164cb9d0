package org.legger.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same content gives the same bytes, manifest included, wherever and however it is built. */
final class DeterminismTest {
  private static final String[] SENTENCES = {
    "Het water staat hoog en de dijk houdt nog stand, zegt de waterschout van de polder.",
    "The council met in the town hall on Friday and decided nothing of importance at all.",
    "Der Bürgermeister eröffnete gestern die neue Brücke über den Fluss, größer als früher.",
    "Les députés ont voté hier soir la loi sur les chemins de fer, malgré l'opposition.",
    "El tren llegó a la estación con dos horas de retraso porque la nieve cubría la vía.",
    "İstanbul'da dün akşam çıkan yangında iki ev kül oldu; itfaiye ışıkları görülüyordu.",
    "Правительство сообщило вчера о новых мерах против засухи в южных областях страны.",
    "افتتح الوزير أمس الجسر الجديد على النهر بحضور عدد كبير من سكان المدينة القديمة.",
    "東京では昨日から雪が降り続き、電車の多くが運休したと新聞は伝えている。",
    "Hallitus päätti eilen, että uusi rautatie rakennetaan järven pohjoispuolelle."
  };
  private static final String[] DATES = {
    "1850",
    "1953-02",
    "1953-02-01",
    "1953-02-01T03:00",
    "195X",
    "18XX",
    "1914/1918",
    "1989-11~",
    "1989-11-09?",
    "2001-01-01T00:30:00+09:00",
    "2021-12"
  };

  @TempDir private Path temp;
  private SiteFixture site;
  private SortedMap<String, String> expected;

  @BeforeEach
  void buildOnce() throws Exception {
    site = SiteFixture.in(temp.resolve("first"), "");
    archive(site);
    expected = site.threads(1).build().files();
    assertThat(site.report().articles()).isGreaterThanOrEqualTo(60);
  }

  /** Every language with every date in turn; half plain texts, half Markdown. */
  private static void archive(SiteFixture site) throws IOException {
    site.edit("site.yml", "title: Iğdır – İstanbul\nbaseUrl: https://a.example\npageSize: 7\n");
    for (int i = 0; i < 66; i++) {
      String text = SENTENCES[i % SENTENCES.length];
      String date = DATES[i % DATES.length];
      if (i % 2 == 0) {
        site.edit("plain/" + i + ".txt", " date " + date + "\n\n" + text + " " + i + "\n");
      } else {
        String header =
            "date: " + date + "\ntags: [Iİıi, t" + i % 5 + "]\nauthor: İpek I\nx: {b: 1}\n";
        String link = "\n\n[link](../plain/" + (i - 1) + ".txt) ![picture](p" + i % 3 + ".png)\n";
        site.edit("marked/" + i + ".md", "---\n" + header + "---\n# T " + i + "\n\n" + text + link);
      }
    }
    for (int i = 0; i < 5; i++) {
      site.edit("marked/p" + i + ".png", "picture " + i);
    }
    site.edit("undated.txt", "Nobody knows when this was. It was long ago.");
  }

  private SortedMap<String, String> cleanBuild(String folder, int threads) throws Exception {
    Path out = temp.resolve(folder);
    site.threads(threads).build(out).run((stage, done, of) -> {});
    return SiteFixture.files(out);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void threads(int threads) throws Exception {
    assertThat(cleanBuild("threads" + threads, threads)).isEqualTo(expected);
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  @ResourceLock(Resources.TIME_ZONE)
  void turkishInTokyo() throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      assertThat(cleanBuild("tokyo", 2)).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void anotherFolder() throws Exception {
    Path copy = temp.resolve("a folder/with 日本/texts");
    FileUtils.copyDirectory(site.content().toFile(), copy.toFile(), false);
    Path out = temp.resolve("elsewhere");
    new Build(
            new Folders(copy, temp.resolve("no templates"), out, temp.resolve("cache")),
            Optional.empty(),
            2,
            "1.2",
            () -> 0)
        .run((stage, done, of) -> {});
    assertThat(SiteFixture.files(out)).isEqualTo(expected);
  }

  @Test
  void filesMadeInAnotherOrder() throws Exception {
    Path copy = temp.resolve("reversed");
    for (String path : new TreeMap<>(SiteFixture.files(site.content())).descendingKeySet()) {
      Files.createDirectories(copy.resolve(path).getParent());
      Files.copy(site.content().resolve(path), copy.resolve(path));
    }
    Path out = temp.resolve("out");
    new Build(
            new Folders(copy, temp.resolve("none"), out, temp.resolve("cache")),
            Optional.empty(),
            3,
            "1.2",
            () -> 0)
        .run((stage, done, of) -> {});
    assertThat(SiteFixture.files(out)).isEqualTo(expected);
  }
}
