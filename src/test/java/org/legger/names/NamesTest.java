package org.legger.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legger.archive.Archive;
import org.legger.archive.Article;
import org.legger.archive.NameRules;
import org.legger.archive.Reading;
import org.legger.archive.Settings;
import org.legger.archive.Source;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Place;
import org.legger.read.ContentReader;
import org.legger.read.SourceFolder;
import org.legger.site.Memory;
import org.legger.site.Stories;

/** Names as an archive of a few texts gives them. */
final class NamesTest {
  @TempDir private Path content;
  private int texts;

  @Test
  void aShortFormIsJoinedToTheFullNameThatTheTextGives() throws Exception {
    text("Gisteren sprak Vladimir Poetin in Moskou. Later zei Poetin dat het niet waar was.");

    assertThat(names(0)).containsExactly("Vladimir Poetin", "Moskou");
  }

  @Test
  void aShortFormIsJoinedToTheFullNameThatAnotherTextGives() throws Exception {
    text("Gisteren sprak Vladimir Poetin in Moskou met de pers over de graanoogst van dit jaar.");
    text("Volgens president Poetin was dat niet waar, en de pers heeft er lang over geschreven.");

    assertThat(names(1)).containsExactly("Vladimir Poetin");
  }

  @Test
  void aShortFormOfSeveralFullNamesStaysAsItIs() throws Exception {
    text(
        "Het dagboek van Anne Frank werd door Otto Frank bewaard; aan Frank werd veel geschreven.");

    assertThat(names(0)).contains("Anne Frank", "Otto Frank", "Frank");
  }

  @Test
  void initialsAreJoinedToWhatTheyAreTheInitialsOf() throws Exception {
    text("De Koninklijke Luchtvaart Maatschappij vloog die dag voor het eerst zonder landing.");
    text("Volgens de KLM was de luchtvaart veilig, en dat was in die jaren lang niet altijd zo.");

    assertThat(names(1)).containsExactly("Koninklijke Luchtvaart Maatschappij");
  }

  @Test
  void aWordThatStandsInLowerCaseElsewhereIsNone() throws Exception {
    text("De vergadering besloot dat de Kamer het ontwerp van de wet zou moeten aannemen.");
    text("Zij huurde een kamer in de stad, en de kamer van haar zuster lag ernaast.");

    assertThat(names(0)).isEmpty();
  }

  @Test
  void theBeginningOfASentenceIsNoEvidence() throws Exception {
    text("Kaarsrecht lopen de vaarten naar Groningen. Groningen is de stad die ze groef.");

    assertThat(names(0)).containsExactly("Groningen");
  }

  @Test
  void anInflectedFormIsJoinedToItsName() throws Exception {
    text("Het verdrag van Slochteren werd getekend in Slochteren, en niet elders.");
    text("Hij noemde in de pers Slochterens gas goedkoop, en dat was het in die jaren ook.");

    assertThat(names(1)).containsExactly("Slochteren");
  }

  @Test
  void countriesAreOneInAllLanguages() throws Exception {
    text("De ploeg van Duitsland won in Bern de beker, en het hele land keek er naar die dag.");
    text(
        "Die Mannschaft gewann das Spiel, und ganz Deutschland hat dabei zugesehen, weil es nicht"
            + " anders ging und weil man das noch nie gesehen hatte.");

    assertThat(archive().articles().get(1).language()).isEqualTo("de");
    assertThat(names(1)).containsExactly("Duitsland");
  }

  @Test
  void countriesHaveTheirShortNamesButForAbbreviations() {
    assertThat(List.of("HK", "US", "NL"))
        .extracting(new Cldr("nl")::country)
        .containsExactly("Hongkong", "Verenigde Staten", "Nederland");
    assertThat(new Cldr("es").country("US")).isEqualTo("Estados Unidos");
  }

  @Test
  void particlesHoldNamesTogether() throws Exception {
    text(
        "Daar woonden Jan van der Heyden en de heer van Hall, en Ferdinand de Lesseps kwam langs.");

    assertThat(names(0))
        .containsExactlyInAnyOrder("Jan van der Heyden", "van Hall", "Ferdinand de Lesseps");
  }

  @Test
  void whatStandsInARowBehindATitleOfSeveralAreSurnames() throws Exception {
    text("Daarover spraken de heeren Sandberg, van Delden, van Setten en de Pinto heel lang.");

    assertThat(names(0))
        .containsExactlyInAnyOrder("Sandberg", "van Delden", "van Setten", "de Pinto");
  }

  @Test
  void theDateOfAMessageTellsThatAPlaceIsBeforeIt() throws Exception {
    text("Het weer was goed.\n\nTurijn, 23 Junij. De troepen zijn heden over de rivier gegaan.");

    assertThat(names(0)).containsExactly("Turijn");
  }

  @Test
  void aMaidenNameBelongsToTheNameBeforeIt() throws Exception {
    text("Daar woonde toen mevrouw A. Phaff geb. van Elsloo met haar dochter in een klein huis.");

    assertThat(names(0)).containsExactly("A. Phaff geb. van Elsloo");
    assertThat(Persons.filed("A.", "Phaff", "geb.", "van", "Elsloo"))
        .isEqualTo("Phaff, A. geb. van Elsloo");
  }

  @Test
  void stylesOfAddressAreNoNames() throws Exception {
    text("Toen sprak H. M. de Koningin van Engeland, en daarna sprak Z. H. Pius uit Rome lang.");

    assertThat(names(0)).containsExactlyInAnyOrder("Engeland", "Pius", "Rome");
  }

  @Test
  void whatGovernsAnyProvinceIsNoNameButTheProvinceIs() throws Exception {
    text("Het verzoek werd door Gedeputeerde Staten van Overijssel naar Zwolle gezonden.");
    text("Gisteren hebben Provinciale Staten het plan van Gedeputeerde Staten verworpen.");

    assertThat(names(0)).containsExactly("Overijssel", "Zwolle");
    assertThat(names(1)).isEmpty();
  }

  @Test
  void whatAMinisterHasTheCareOfIsNoName() throws Exception {
    text("De minister van Binnenlandsche Zaken heeft in Breda de nieuwe brug geopend.");

    assertThat(names(0)).containsExactly("Breda");
  }

  @Test
  void anInitialBehindAnArticleMeansHoly() throws Exception {
    text(
        "In de kerk hangt een schilderij van de H. Gregorius den Groote, en dat heeft de heer"
            + " H. Cramer voor weinig geld gemaakt.");

    assertThat(names(0)).containsExactlyInAnyOrder("Gregorius den Groote", "H. Cramer");
  }

  @Test
  void personsAreFiledByTheCustomOfTheLowCountries() {
    assertThat(Persons.filed("Anna", "de", "Vries")).isEqualTo("Vries, Anna de");
    assertThat(Persons.filed("Jan", "van", "der", "Heyden")).isEqualTo("Heyden, Jan van der");
    assertThat(Persons.filed("Herman", "De", "Croo")).isEqualTo("De Croo, Herman");
    assertThat(Persons.filed("Gerard", "'t", "Hooft")).isEqualTo("Hooft, Gerard 't");
    assertThat(Persons.filed("Pius", "IX")).isEqualTo("Pius IX");
  }

  @Test
  void authorsAreFiledBySurnameWhereTheyAreOnePerson() throws Exception {
    Files.writeString(
        content.resolve("boot.md"),
        """
        ---
        title: Met de boot
        date: 1932
        authors: [Claire Aubert, Vaste Redactie, J.M. van der Horst]
        ---
        Op het water schrijft de vaste redactie wat zij die dag heeft gezien, en dat is niet zo
        veel, want de boot voer in de mist en er was niets dan het water van de rivier.
        """);
    Stories stories = named(NameRules.NONE).stories();

    assertThat(List.of("Claire Aubert", "Vaste Redactie", "J.M. van der Horst"))
        .extracting(stories::filed)
        .containsExactly("Aubert, Claire", "Vaste Redactie", "Horst, J.M. van der");
  }

  @Test
  void whatOnlyBeginsLikeInitialsIsNoPerson() throws Exception {
    text("Daar lag een schip van de U.S. Navy voor anker, en ook dat van C.S. Lewis lag daar.");
    text("De navy had er in die jaren meer dan honderd, en dat waren er toen nog niet genoeg.");
    Stories stories = named(NameRules.NONE).stories();

    assertThat(stories.filed("U.S. Navy")).isEqualTo("U.S. Navy");
    assertThat(stories.filed("C.S. Lewis")).isEqualTo("Lewis, C.S.");
  }

  @Test
  void aPlaceAndAnAbbreviationAreNoPartOfTheNameBesideThem() throws Exception {
    text(
        "Die middag sprak in Parijs François Mitterrand, en het hele land heeft ernaar gekeken;"
            + " de zetels gingen naar de Partij voor de Dieren en SGP, en niet naar een ander.");

    assertThat(names(0)).contains("François Mitterrand", "Partij voor de Dieren");
  }

  @Test
  void theKeeperHasTheLastWord() throws Exception {
    text(
        "In Moskou sprak Poetin over Leningrad, en men noemde de nachtwacht van de stad daar niet.");
    Map<String, Place> places =
        Map.of(
            "Leningrad", new Place("names.yml", 1, 1),
            "Moskou", new Place("names.yml", 2, 1),
            "nachtwacht", new Place("names.yml", 3, 1),
            "Parijs", new Place("names.yml", 4, 3));
    NameRules rules =
        new NameRules(
            Map.of("Leningrad", "Sint-Petersburg"),
            Set.of("Moskou", "Parijs"),
            List.of("nachtwacht"),
            places);

    Named named = named(rules);

    assertThat(named.archive().articles().get(0).subjects().names())
        .containsExactlyInAnyOrder("Poetin", "Sint-Petersburg", "nachtwacht");
    assertThat(named.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "names.yml:4:3: unknown-name: no text has the name \"Parijs\", the line has no effect");
  }

  @Test
  void textsThatShareRareWordsAreRelatedTheNearestInTimeFirst() throws Exception {
    text("date 1950 De veerpont bij Wijhe vaart weer, en de schipper is er blij om, zegt men.");
    text("date 1960 Een nieuwe kermis op het plein trok veel volk uit de omliggende dorpen.");
    text("date 1951 Weer ligt de veerpont stil; de schipper wacht op een nieuwe schroef.");
    text("date 1990 Veel later zou die veerpont verdwijnen, zo zei de schipper.");

    Named named = named(NameRules.NONE);

    assertThat(named.archive().articles())
        .extracting(a -> a.date().edtf())
        .containsExactly("1950", "1951", "1960", "1990");
    assertThat(named.stories().related(0)).startsWith(1, 3);
  }

  @Test
  void aPhraseThatSeveralTextsSayIsAThemeAndItsWordsAreNone() throws Exception {
    text(
        "Over de elektrische veerpont. Men wil de elektrische veerpont. De raad wil de veerpont niet"
            + " en zegt: weg met de veerpont.");
    text(
        "Weer over de elektrische veerpont. De raad keurt een lening voor de elektrische veerpont goed, zo"
            + " zegt hij.");
    for (int i = 0; i < 8; i++) {
      text("In dit dorp gebeurde die dag weer niets dat de moeite van het vertellen waard was.");
    }

    List<Article> articles = named(NameRules.NONE).archive().articles();

    assertThat(articles.get(0).subjects().themes()).containsExactly("elektrische veerpont");
    assertThat(articles.get(1).subjects().themes()).containsExactly("elektrische veerpont");
    assertThat(articles.get(2).subjects().themes()).isEmpty();
  }

  @Test
  void whatAnyTextMayBeAboutIsNoTheme() throws Exception {
    text("Over het bericht en de veerpont. Hij las het bericht. Men wil de veerpont, zegt hij.");
    text(
        "Weer dat bericht: zij las het bericht, zag het bericht, en de veerpont. Weg de veerpont.");
    for (int i = 0; i < 8; i++) {
      text("In dit dorp gebeurde die dag weer niets dat de moeite van het vertellen waard was.");
    }

    List<Article> articles = named(NameRules.NONE).archive().articles();

    assertThat(articles.get(0).subjects().themes()).containsExactly("veerpont");
  }

  @Test
  void aPartyIsNamedWithoutItsLeader() throws Exception {
    text("De Partij voor de Vrijheid van Geert Wilders wint, en de raad stelt het vast.");
    text("Zijn stem gaat naar de Partij voor de Vrijheid van Geert Wilders, zei de kiezer.");

    assertThat(names(0))
        .contains("Partij voor de Vrijheid")
        .noneMatch(n -> n.contains("van Geert"));
    assertThat(names(1))
        .contains("Partij voor de Vrijheid")
        .noneMatch(n -> n.contains("van Geert"));
  }

  @Test
  void youthBelongsToNoGermanName() throws Exception {
    text(
        "Der Ingenieur aus Anklam hatte zusammen mit seinem Bruder Gustav von Jugend auf den Flug"
            + " der Vögel studiert, und sein Buch darüber ist in Berlin erschienen.");

    assertThat(names(0)).noneMatch(name -> name.contains("Jugend"));
  }

  @Test
  void anArticleHasFiveNeighboursAndNoCopyOfItself() throws Exception {
    for (int year = 1950; year < 1957; year++) {
      text("date " + year + " In " + year + " voer de veerpont bij Wijhe weer, zei de schipper.");
    }
    text("date 1960 In 1950 voer de veerpont bij Wijhe weer, zei de schipper.");

    Named named = named(NameRules.NONE);

    assertThat(named.stories().related(0)).containsExactly(1, 2, 3, 4, 5);
    assertThat(named.stories().related(7)).containsExactly(6, 5, 4, 3, 2);
  }

  @Test
  void textsWithoutCapitalsAreRelatedByTheirWords() throws Exception {
    text("date 1872 新橋と横浜を結ぶ鉄道の開業式が行われた。線路の長さはおよそ二十九キロである。");
    text("date 1964 東海道新幹線が一日、東京と新大阪の間で開業した。この鉄道は夢の超特急と呼ばれた。");
    text("date 1925 האוניברסיטה העברית נפתחה ביום רביעי בטקס חגיגי על הר הצופים בירושלים.");
    text("date 1926 האוניברסיטה שעל הר הצופים קיבלה תלמידים חדשים ובהם רבים מחוץ לארץ.");

    Named named = named(NameRules.NONE);

    assertThat(named.stories().related(0)).containsExactly(3);
    assertThat(named.stories().related(1)).containsExactly(2);
  }

  private void text(String text) throws Exception {
    String name = String.format("%02d.txt", texts++);
    Files.writeString(content.resolve(name), text, StandardCharsets.UTF_8);
  }

  private Archive archive() throws Exception {
    SourceFolder folder = new SourceFolder(content);
    ContentReader reader = new ContentReader(folder, Settings.DEFAULT);
    List<Reading> readings = new ArrayList<>();
    for (Source source : folder.sources(Settings.DEFAULT)) {
      readings.add(reader.read(source));
    }
    return Archive.of(readings, Settings.DEFAULT.in("nl"));
  }

  private Named named(NameRules rules) throws Exception {
    ContentReader reader = new ContentReader(new SourceFolder(content), Settings.DEFAULT);
    return new Names(Memory.NONE, reader::read, rules).of(archive());
  }

  private List<String> names(int text) throws Exception {
    List<Article> articles = named(NameRules.NONE).archive().articles();
    return articles.get(text).subjects().names();
  }
}
