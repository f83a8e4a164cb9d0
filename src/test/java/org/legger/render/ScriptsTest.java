package org.legger.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a script loses before it is published, and what it must keep. */
final class ScriptsTest {
  private static String slim(String script) {
    return new String(
        Scripts.slim(script.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  @Test
  void commentsIndentationAndBlanksGo() {
    assertThat(slim("/* several\n lines */\n  // one\n\n  if (a === b) { c = [1, 2]; }\n"))
        .isEqualTo("if(a===b){c=[1,2];}\n");
  }

  @Test
  void blanksBetweenWordsAndBetweenEqualSignsStay() {
    assertThat(slim("return a in b + +c - -d;")).isEqualTo("return a in b+ +c- -d;\n");
  }

  @Test
  void textsAndPatternsStayAsTheyAre() {
    String kept = "'a = b'+\"it's , \"+`x : y`+/[/ ] +/.test(/\\/ , /)";
    assertThat(slim("x = " + kept + " / 2 / y;")).isEqualTo("x=" + kept + "/2/y;\n");
  }

  @Test
  void aTextThatDoesNotEndGoesToTheEndOfTheLine() {
    assertThat(slim("x = 1; // it's so\ny = 2;")).isEqualTo("x=1;//it's so\ny=2;\n");
  }
}
