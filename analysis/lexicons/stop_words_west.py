"""Stop words of the Germanic, Romance, Irish and Maltese languages.

Function words and fillers, one compact string a language.
"""

WORDS: dict[str, str] = {
    "da": """
        ad af aldrig alle alt altså anden at bare begge blev blive bliver da de deja dem den
        denne der deres det dette dig din disse dog du efter egentlig eller en end enig er et
        fik for fordi fra få får før gennem gør ham han hans har havde have hele hen hende her
        hos hun hvad hvem hver hvilken hvis hvor hvordan hvorfor hvornår i igen ikke ind ingen
        ja jeg jer jo kan kom kun kunne lidt lige man mange med meget mellem men mig min mine
        mit mod må måske ned nej noget nogle nok nu når næsten og også om op os over på se selv
        sig sige siger sin sit skal skulle slet som så sådan to ud under var ved vi vil ville
        vores være været øh øhm
    """,
    "de": """
        entweder sein seine seinem seinen seiner seines welchem welchen welches jegliche jegliches
        jeglicher jedweder mehrere mehreren mehrerer weder beispielsweise derselbe dieselbe
        derselben dasselbe denselben nachdem bevor während sobald sofern sowie sowohl darüber
        einigem einigen einiger einiges wenige wenigen weniger viele vielen vieler unsere unserem
        unseren unserer unseres ihrer ihres ihrem eurer solche solchen solcher solches beide beiden
        beider erste ersten erster erstes zweite zweiten zweiter dritte dritten dritter nächste
        nächsten letzte letzten letzter letztes folgende folgenden folgender insbesondere zumindest
        mindestens
        ab aber äh ähm also alle allem allen aller alles als am an ander andere anderem anderen
        anderer anderes auch auf aus bei beim bin bis bisschen bist da dabei dadurch dafür daher
        damit danach dann daran darauf darum das dass dazu dein deine dem den denen denn der
        deren des deshalb dessen die dies diese diesem diesen dieser dieses dir doch dort drei
        du durch eben eigentlich ein eine einem einen einer eines einfach einige einmal einzige
        er erst erste ersten es etwa etwas euch eure fast für ganz gar gegen genau gerade gern
        gesagt geht gemacht gibt ging glaube gut hab habe haben halt hat hatte hatten hätte hier
        hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins irgendwann
        irgendwas irgendwie irgendwo ist ja je jede jedem jeden jeder jedes jedoch jemand jene
        jetzt kann kein keine keinem keinen keiner klar kommen kommt können könnte letztlich
        machen macht mal man manche mehr mein meine meinem meinen meiner meist mich mir mit
        möchte muss müssen na nach natürlich ne neben nee nein nicht nichts nie noch nun nur ob
        oder oft ohne ok okay paar quasi relativ sache sachen sag sage sagen sagt sagte schon
        sehr sei seid sein seine seinem seinen seiner seit selbst sich sie sind so sobald sollen
        sollte sondern sonst sowie sozusagen sogar tatsächlich teil total tun über um und uns
        unser unsere unseren unter usw viel viele vielen vielleicht vom von vor wann war waren
        warum was wegen weil weiß welche welchem welchen welcher weniger wenig wenn wer werde
        werden wie wieder will wir wird wirklich wo wohl wollen worden wurde wurden würde würden
        ziemlich zu zum zur zwar zwei zwischen glaub denke finde ding dinge hm mhm
    """,
    "es": """
        a ahora ahí al algo algún alguna algunas alguno algunos allí ante antes aquel aquella
        aquello aquí así aunque bastante bien bueno cada casi como cómo con contra cosa cosas
        creo cual cuál cuales cualquier cuando cuándo cuanto de decir del desde después dice
        digamos digo donde dónde dos durante e eh el él ella ellas ellos en entonces entre era
        eran eres es esa esas ese eso esos esta está estaba estado estamos están estar estas
        este esto estos estoy fue fueron gran ha haber había habían hace hacer hacia han hasta
        hay he hemos hecho igual incluso ir la las le les lo los luego más me mejor menos mi mí
        mientras mis mismo misma mucha muchas mucho muchos muy nada ni no nos nosotros nuestra
        nuestras nuestro nuestros o os otra otras otro otros para parece pero poco por porque
        pues puede pueden puedo que qué quien quién quiere quiero realmente se sé sea según ser
        si sí sido siempre sin sino sobre sois solo sólo somos son soy su sus también tampoco
        tan tanto te tener tengo tiene tienen toda todas todavía todo todos tu tú tus un una
        unas uno unos usted ustedes va vale vamos van vez veces ver vosotros voy y ya yo verdad
        claro
    """,
    "fr": """
        durant été tel telle telles tels dessus dessous eux elles dit dite dits dites lors tandis
        à ah ai ainsi alors après as assez au aucun aucune aussi autre autres aux avaient avais
        avait avant avec avez avoir avons bah beaucoup ben bien bon bref c ça car ce ceci cela
        celle celles celui cependant certains ces cet cette ceux chaque chez chose choses comme
        comment complètement contre d dans de déjà depuis des désormais deux devant dire dit dis
        doit donc dont du d'accord effectivement elle elles en encore enfin ensuite entre es est
        et étaient était étant être eu euh eux fait faire faut finalement fois font hein hors
        ici il ils j jamais je juste l la là laquelle le lequel les lesquels leur leurs lors
        lorsque lui m ma mais malgré me même mêmes mes mieux moi moins mon n ne ni non nos
        notamment notre nous nouveau on ont ou où ouais oui par parce parfois parle pas pendant
        peu peut peuvent peux plein plupart plus plusieurs plutôt pour pourquoi pourtant pouvait
        pouvoir presque puis puisque qu quand quasiment que quel quelle quelles quelque quelques
        quels qui quoi rien s sa sais sans sauf se sera serait ses seulement si sinon soi soit
        son sont sous souvent suis sur surtout t ta tant te tel telle tellement tes toi ton
        toujours tous tout toute toutes très trop truc trucs tu un une va vais vas vers veut
        veux via voilà voir voit vont vos votre vous vraiment vu y
    """,
    "ga": """
        a ach ag agam agat again agus aici aige air ait am amach an anois ann ansin ar aon arís
        as atá b ba bhí bhfuil bheadh bheidh bheith bhur bíonn cá cad cé cén chomh chuig chun
        ciallaíonn cibé ceann cuid dá dar de dé deara den dhá do don dom duit dul duine dúirt é
        eadar ea eile éigin faoi faoin fé féidir féin freisin fós gach gan gcuid go gur i iad
        idir imithe in ina iomad ionas is isteach í leis le léi liom linn má maith mar más mé
        mháin mhór mo mór mura na nach nár ná ní níl nó nuair ó ón os orm ort orthu cionn rá
        raibh roimh rud rudaí sa sé seo sí siad sin sinn siúd sna sula tá tar táimid thar thart
        thú tríd trí tú uaidh uile um
    """,
    "it": """
        a abbiamo abbia ad adesso agli ai al alcune alcuni alla alle allo allora altra altre
        altri altro anche ancora anzi appunto avere aveva avevano avevo avete bene beh c che chi
        ci ciò cioè come comunque con contro cosa cose così credo cui d da dagli dai dal dalla
        dalle dallo davvero degli dei del della delle dello dentro detto deve devo di dice dico
        dire diciamo dopo dove dovrebbe due e è ecco ed ella era erano essere esso fa fanno fare
        fatto fino fra già gli ha hai hanno ho i il in infatti insomma io l la là le lei li lo
        loro lui ma magari mai me meno mentre mi mia mie miei mio molta molte molti molto ne né
        negli nei nel nella nelle nello nessun niente no noi non nostra nostre nostri nostro o
        ogni ognuno oltre oppure ora ovvero ovviamente parte per perché perciò però più poco poi
        possiamo possono posso potrebbe praticamente prima proprio può qua qual qualche qualcosa
        quale quali quando quanto quasi quella quelle quelli quello questa queste questi questo
        qui quindi sarà sarebbe se sei sempre senza si sì sia siamo siano solo sono sopra sotto
        sta stanno stata state stati stato sto stesso stessa su sua sue sugli sui sul sulla suo
        suoi tale tanto te ti tipo tra troppo tu tua tuo tutta tutte tutti tutto un una uno va
        vabbè vai vanno vedere veramente verso vi volta volte voi vostra vostro
    """,
    "mt": """
        aħna aħjar aktar allura ara ba' bħal biex biss bi b biżżejjed ċertu ċoè d da' dak dan
        dawk dawn del dejjem din dik dment dwar ebda f fejn fi fid fih fil fl fuq ftit għad għal
        għala għalhekk għalih għall għalkemm għaliex għand għandek għandi għandna għandu
        għandhom ġa ġew ġie ħafna ħaġa hawn hekk hemm hi hija hu huma huwa hux ieħor iehor
        ikollu ikun ikunu il im imma in inkella inti int inqas ir is ix iż issa iva jekk jien
        jiena jista' jistgħu jiġifieri ji jkollu jkun jkunu jew kienet kien kienu kif kemm kieku
        kellha kellhom kellu kollha kollox kull l la le li liema lil lilna lill lit ma m' ma'
        madwar mal mela meta mhi mhijiex mhux mija min mill minn minnha minnhom minnu n naħa
        naħseb nies ninsab oħra oħrajn permezz qabel qatt qed qiegħed qis r s sa sabiex se semma
        ser seta' sew sibt skond skont su t ta ta' tagħha tagħhom tagħna tagħti tal tant taħt
        tat tista' tiegħu tiegħi tkun tul u wara waqt weħed wieħed waħda wkoll x x' xejn xi
        xogħol żmien z
    """,
    "nl": """
        aan aangezien achter al alle alleen alles als altijd ander andere anders ben beetje bij
        bijna bijvoorbeeld binnen boven d'r daar daarom daarna dacht dan dat de deze denk
        dezelfde die dit doe doen doet door dus echt een eens eerste eigenlijk eh elk elkaar
        elke en enkele er erg even ergens gaan gaat gedaan geen gehad geweest gewoon ging goed
        had hadden hallo heb hebben hebt heeft heel helemaal hem hen het hier hij hoe hoor hun
        iedereen ieder iemand iets ik in inderdaad is ja je jij jou jouw jullie kan klopt komen
        komt kon kunnen kunt laten maar maakt maken mag me meer meest men met mij mijn minder
        misschien moet moeten moest na naar naast natuurlijk nee niemand niet niets niks nog
        nogal nooit nou nu of om omdat onder ons onze ook op over paar precies qua samen sinds
        soms soort steeds te tegen ten ter terwijl tijdens toch toe toen tot tussen u uit uw van
        vanaf vanuit veel verder volgens voor vooral waar waarom waarin wanneer want waren was
        wat we weer weet wel welk welke werd wezen wie wij wil willen word worden wordt wou zal
        ze zeer zeg zeggen zei zelf zich zie zij zijn zo zoals zoiets zonder zou zouden zulke
    """,
    "pt": """
        a à agora ah ai ainda algo alguém algum alguma algumas alguns ali além antes ao aos
        apenas aquela aquele aqueles aquilo aqui as às assim até bem bom cada coisa coisas com
        como contra cá da daquela daquele das de dela dele deles depois desde dessa desse desta
        deste disso disto dizer diz do dois dos duas durante e é ela elas ele eles em embora
        enquanto então entre era eram essa essas esse esses esta está estamos estão estar estas
        estava estavam este estes estou eu exatamente faz fazer fez foi foram for fora gente há
        havia isso isto já la lá lhe lhes logo mais mas me melhor menos mesma mesmo meu meus mim
        minha minhas muita muitas muito muitos na nada não nas nem nenhum nessa nesse nesta
        neste ninguém no nos nós nossa nossas nosso nossos num numa nunca o onde os ou outra
        outras outro outros ok para parece parte pela pelas pelo pelos perante pode podem
        podemos pois por porque portanto porém posso pouco pra primeiro própria próprio pronto
        quais qual qualquer quando quanto quase que quê quem quer realmente são sabe se sei seja
        sem sempre sendo ser será seria seu seus si sido só sob sobre sua suas também tal talvez
        tanta tanto tão te tem têm temos tenho ter teu tinha tinham tipo toda todas todo todos
        tu tua tudo um uma umas uns vai vamos vão vez vezes você vocês vou
    """,
    "ro": """
        a abia acea aceasta această aceea aceia acel acela acele acelea aceste acestea acestei
        acestia acest acesta acestor acestui acolo acum adică ai aia aici al ală ale alt alta
        alte altul am anume apoi ar are as asta astea astfel asupra așa atât atunci au avea avem
        aveam avut azi bine ca că cam când care căreia căror cărui cât câte câteva câți către ce
        cea ceea cei cel cele celor ceva chiar ci cine cineva cu cum cumva da dacă dar dat de
        deci decât deja deloc deși despre destul din dintre doar doi două după e ea ei el ele
        era erau este eu eram fi fie fiecare fiind foarte fost face fac facem fără gen i ia iar
        ieri îi îl îmi în înainte încă își îți întotdeauna într între între-un întru la le li
        lor lui m mai mâine mari mare măcar mă mea mei mele mereu meu mi mie mine mod mult multă
        multe mulți na ne nevoie ni nici nimeni nimic niște noastră noastre noi nostru nu num
        numai o or ori orice oricum pai păi pe pentru peste poate pot practic prea prin pur
        puțin s sa să săi sale sau său se și sine sînt singur spre spus spune sub sunt suntem
        sus ta tale tare te ți tine toate tot toți totuși tu tău un una unde unei unele uneori
        unii unor unu unui va vă văd vi voastră voi vor vorba vreau vreo zic zice
    """,
    "sv": """
        alla allt alltid alltså and andra att av bara bland blev bli blir både bättre dag de dem
        den denna deras dess dessa det detta dig din dina ditt dock dom du då där därför efter
        egentligen eller en er era ett eftersom faktiskt fast fick fler flera för före från får
        fått genom ger gick gjorde gör göra ha hade han hans har hela heller henne hennes hon
        honom hur här i ibland icke igen ihop in inga ingen inget innan inte ja jag ju kan
        kanske knappt kom kommer kring kunde kunna liksom lite litet långt man med mellan men
        mer mest mig min mina mindre mitt mot mycket många måste mån ned nej ni nog nu någon
        något några när nästan och också om oss på redan rätt sade samma sedan sen sig sin sina
        sitt sj själv ska skall skulle som så säga säger sådan sådana så'n tack till tills trots
        tror två typ under upp ur ut utan vad var vara varför varit varje vars vart vem
        verkligen vet vi vid vilka vilken vilket vill ville väl vår våra vårt åt än ändå är även
        över eh hm precis
    """,
}
