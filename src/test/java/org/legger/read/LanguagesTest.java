package org.legger.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguagesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nl | De gemeenteraad heeft gisteravond besloten dat er een nieuwe brug over de rivier komt. De bewoners van het dorp zijn daar niet blij mee, want zij vrezen dat het verkeer door hun straten zal rijden.",
        "en | The town council decided last night that there will be a new bridge over the river. People in the village are not happy with it, because they fear that all the traffic will pass through their streets.",
        "de | Der Gemeinderat hat gestern Abend beschlossen, dass eine neue Brücke über den Fluss gebaut wird. Die Bewohner des Dorfes sind darüber nicht glücklich, weil sie fürchten, dass der Verkehr durch ihre Straßen fährt.",
        "fr | Le conseil municipal a décidé hier soir de faire construire un nouveau pont sur la rivière. Les habitants du village ne sont pas contents, car ils craignent que les voitures passent désormais dans leurs rues.",
        "es | El ayuntamiento decidió anoche que se construirá un nuevo puente sobre el río. Los vecinos del pueblo no están contentos, porque temen que todos los coches pasen por sus calles durante los próximos años.",
        "it | Il consiglio comunale ha deciso ieri sera di costruire un nuovo ponte sul fiume. Gli abitanti del paese non sono contenti, perché temono che tutte le macchine passino per le loro strade nei prossimi anni.",
        "pt | A câmara municipal decidiu ontem à noite que será construída uma nova ponte sobre o rio. Os moradores da aldeia não estão contentes, porque receiam que todos os carros passem pelas suas ruas nos próximos anos.",
        "fi | Kaupunginvaltuusto päätti eilen illalla, että joen yli rakennetaan uusi silta. Kylän asukkaat eivät ole siitä iloisia, koska he pelkäävät, että kaikki autot ajavat tulevina vuosina heidän katujensa kautta.",
        "ar | قرر المجلس البلدي مساء أمس بناء جسر جديد فوق النهر. سكان القرية ليسوا سعداء بهذا القرار لأنهم يخشون أن تمر جميع السيارات في شوارعهم خلال السنوات القادمة، ويطالبون المجلس بتغيير مكان الجسر قبل بداية العمل.",
        "zh | 市议会昨天晚上决定在河上修建一座新桥。村里的居民对这个决定并不高兴，因为他们担心今后几年所有的汽车都会从他们的街道上经过。他们要求市议会在开工以前改变桥的位置，并且希望市长下个星期到村里来听取大家的意见。市长说，他会在会议上认真考虑这些意见，但是桥一定要修，因为老桥已经不能再使用了，每天早晨都有很长的车队在等待过河。",
        "ja | 市議会は昨夜、川に新しい橋を架けることを決めた。村の住民は、これから何年もの間、すべての車が自分たちの通りを走るのではないかと心配しており、喜んではいない。住民は工事が始まる前に橋の場所を変えるよう求めている。市長は来週の会議で住民の意見をよく聞くと述べたが、古い橋はもう使えないので、新しい橋は必ず必要だと話している。",
        "ko | 시의회는 어젯밤 강 위에 새 다리를 놓기로 결정했다. 마을 주민들은 앞으로 몇 년 동안 모든 자동차가 자기들의 거리를 지나갈까 걱정하며 기뻐하지 않는다. 주민들은 공사가 시작되기 전에 다리의 위치를 바꿔 달라고 요구하고 있다. 시장은 다음 주 회의에서 주민들의 의견을 듣겠다고 말했다.",
        "ru | Городской совет вчера вечером решил построить новый мост через реку. Жители деревни этим недовольны, потому что боятся, что все машины будут ездить по их улицам. Они просят совет изменить место моста до начала работ.",
        "vi | Hội đồng thành phố tối qua đã quyết định xây một cây cầu mới bắc qua sông. Người dân trong làng không vui vì họ sợ rằng tất cả xe cộ sẽ chạy qua đường phố của họ trong những năm tới, và họ yêu cầu thay đổi vị trí của cây cầu.",
        "ta | நேற்று இரவு நகராட்சி மன்றம் ஆற்றின் மேல் ஒரு புதிய பாலம் கட்ட முடிவு செய்தது. கிராம மக்கள் இதனால் மகிழ்ச்சி அடையவில்லை, ஏனென்றால் எல்லா வாகனங்களும் தங்கள் தெருக்கள் வழியாகச் செல்லும் என்று அவர்கள் அஞ்சுகிறார்கள்.",
        "am | የከተማው ምክር ቤት ትናንት ማታ በወንዙ ላይ አዲስ ድልድይ እንዲሠራ ወሰነ። የመንደሩ ነዋሪዎች በዚህ ውሳኔ ደስተኛ አይደሉም፤ ምክንያቱም ሁሉም መኪናዎች በመንገዳቸው ያልፋሉ ብለው ይፈራሉ። ሥራው ከመጀመሩ በፊት የድልድዩ ቦታ እንዲቀየር ጠይቀዋል።",
        "sv | Kommunfullmäktige beslutade i går kväll att det ska byggas en ny bro över floden. Invånarna i byn är inte glada, eftersom de är rädda för att alla bilar kommer att köra genom deras gator under de närmaste åren.",
        "da | Byrådet besluttede i går aftes, at der skal bygges en ny bro over floden. Beboerne i landsbyen er ikke glade for det, fordi de frygter, at alle biler vil køre gennem deres gader i de kommende år.",
        "pl | Rada miejska zdecydowała wczoraj wieczorem, że zostanie zbudowany nowy most na rzece. Mieszkańcy wsi nie są zadowoleni, ponieważ obawiają się, że wszystkie samochody będą jeździć ich ulicami.",
        "el | Το δημοτικό συμβούλιο αποφάσισε χθες το βράδυ να χτιστεί μια νέα γέφυρα πάνω από το ποτάμι. Οι κάτοικοι του χωριού δεν είναι ευχαριστημένοι, γιατί φοβούνται ότι όλα τα αυτοκίνητα θα περνούν από τους δρόμους τους.",
      })
  void recognisesAParagraph(String language, String text) {
    assertThat(text.length()).isGreaterThanOrEqualTo(150);
    assertThat(Languages.of(text).tag()).isEqualTo(language);
    assertThat(Languages.of(text + "\n" + text.repeat(20)).tag())
        .as("a long text")
        .isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Ajax",
        "Ajax – PSV 2-1",
        "1 2 3 4 5",
        "😀😀😀😀😀😀😀😀😀😀😀😀",
        "www.example.org",
        "Jan Piet Klaas",
        "OK",
        "AEX 512,30 AMX 744,10 AScX 801,22 DAX 9876,12 CAC 5411,00"
      })
  void leavesWhatIsShortOrUnclearToTheArchive(String text) {
    assertThat(Languages.of(text).tag()).isEmpty();
  }
}
