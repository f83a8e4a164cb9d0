package org.legger.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legger.build.Drafts.Draft;

/** Which pages can be shown before the whole site is built again, and that they are right. */
final class DraftsTest {
  @TempDir private Path temp;
  private SiteFixture site;
  private Drafts drafts;

  @BeforeEach
  void build() throws Exception {
    site =
        SiteFixture.in(
            temp,
            """
            -- a.txt --
             date 2021-12-30

            The dike holds

            The dike of Zierikzee holds.
            -- b.txt --
             date 2021-12-31

            The dike breaks

            The dike of Zierikzee breaks.
            -- c.md --
            ---
            title: The dike leaks
            date: 2022-01-01
            topics: [Zierikzee]
            authors: [A. Writer]
            ---
            Words.
            -- d.md --
            ---
            title: The dike stands
            date: 2022-01-02
            topics: [water]
            authors: [B. Writer]
            ---
            Words.
            -- pages/colophon.md --
            About us.
            -- site.yml --
            names: false
            -- rows.csv --
            title,text
            One,First words.
            """);
    AtomicReference<Drafts> made = new AtomicReference<>();
    site.build(site.out())
        .run(
            new Build.Progress() {
              @Override
              public void at(String stage, int done, int of) {}

              @Override
              public void written(Drafts drafts) {
                made.set(drafts);
              }
            });
    drafts = made.get();
  }

  private Optional<Draft> draft(String path) {
    return drafts.of(site.content().resolve(path).toAbsolutePath());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "b.txt"})
  void aTextWithOtherWordsHasThePageThatTheNextBuildMakes(String path) throws Exception {
    String was = Files.readString(site.content().resolve(path));
    site.edit(path, was + "\nThe mayor is *glad*.\n");
    Draft draft = draft(path).orElseThrow();
    assertThat(draft.html()).contains("The mayor is");
    assertThat(draft.html()).isEqualTo(site.build().read(draft.path()));
  }

  @Test
  void soHasAPageAboutTheArchive() throws Exception {
    site.edit("pages/colophon.md", "About us.\n\nAnd others.\n");
    Draft draft = draft("pages/colophon.md").orElseThrow();
    assertThat(draft.html()).contains("And others.");
    assertThat(draft.html()).isEqualTo(site.build().read(draft.path()));
  }

  @Test
  void aTextWithAnotherHeadlineOrDateIsShownAtTheAddressThatItHad() throws Exception {
    site.edit("a.txt", " date 2021-12-29\n\nThe dike holds on\n\nWords.\n");
    Draft draft = draft("a.txt").orElseThrow();
    assertThat(draft.path()).isEqualTo("2021/12/the-dike-holds.html");
    assertThat(draft.html())
        .contains("<h1>The dike holds on</h1>", "December 29, 2021")
        .contains("href=\"the-dike-breaks.html\"");
  }

  @Test
  void newTopicsAndAuthorsLeadToThePagesThatTheNextBuildMakes() throws Exception {
    site.edit(
        "c.md",
        """
        ---
        title: The dike leaks
        date: 2022-01-01
        topics: [water, Zierikzee]
        authors: [A. Writer, B. Writer]
        ---
        Words.
        """);
    Draft draft = draft("c.md").orElseThrow();
    assertThat(draft.html()).contains("topics/water.html", "topics/zierikzee.html");
    assertThat(draft.html()).isEqualTo(site.build().read(draft.path()));
  }

  @Test
  void whereAPageLiesIsKnownOfTextsOnly() {
    assertThat(drafts.address(site.content().resolve("a.txt").toAbsolutePath()))
        .contains("2021/12/the-dike-holds.html");
    assertThat(drafts.address(site.content().resolve("rows.csv").toAbsolutePath())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {" date 2021-13-30\n\nThe dike holds\n\nWords.\n", ""})
  void whatIsWrongWaitsForTheBuild(String text) throws Exception {
    site.edit("a.txt", text);
    assertThat(draft("a.txt")).isEmpty();
  }

  @Test
  void whatIsNoTextOfItsOwnHasNoDraft() throws Exception {
    site.remove("a.txt");
    assertThat(draft("a.txt")).isEmpty();
    assertThat(draft("rows.csv")).isEmpty();
    assertThat(draft("none.txt")).isEmpty();
    assertThat(drafts.of(temp.resolve("templates/style.css"))).isEmpty();
  }
}
