"""Greek and Croatian words of praise, blame and what is ahead."""

from training.lexicons import Lexicon

GREEK = Lexicon(
    praise="""
    καλό καλή καλός καλά καλύτερ* άριστ* εξαιρετικ* δυνατ* ισχυρ* περήφαν* γρήγορ* αμέσως
    επιτυχ* πλεονέκτημα* βοηθ* βοήθ* χαίρ* ευχαρ* ικανοποι* εμπιστ* πιστ* μένει_μαζί έμπειρ*
    εμπειρί* εύκολ* απλ* ασφαλ* σύγχρον* μοντέρν* καθαρ* δωρεάν τζάμπα στην_ώρα την_ίδια_μέρα
    την_επόμενη_μέρα σε_δέκα_λεπτά απ'_έξω απέξω γλιτώ* εξοικονόμ* κέρδ* κερδί* ρεκόρ αυξ*
    αύξηση διπλασ* βραβε* πιστοποι* εθελοντ* μαζί δικό_μας δικούς δικές μόνοι επιδότ* επιχορήγ*
    ταμείο χρηματοδότ* συνεργ* προσφ* προτεί* ψάχν* ζητά* ζητούν ρωτάνε ρωτούν ενδιαφέρ* πρόθυμ*
    ανοιχτ* καλεί δωρεά δωρίζ* έφτιαξ* φτιάξ* επισκευ* ανακαιν* λύθηκ* δουλεύει λειτουργεί
    γεμάτ* ξανάρχ* όλοι όμορφ* επιτέλους σηκώνει θα_μπορούσ* να_το μπορούμε
    """,
    blame="""
    κακό κακή κακός κακά χειρότερ* αδύναμ* αργ* λείπ* έλλειψ* ελλείψ* χαλασμέν* χαλά* χάλασ*
    πρόβλημα* προβλήμα* κανέναν ποτέ καθυστ* ακριβ* δύσκολ* χάν* χάσ* απώλ* ζημι* ξεπερασμέν*
    περιμέν* ουρά ουρές παράπον* λάθος λάθη πέφτ* έπεσ* στάζ* σκουρι* μούχλα φωνάζ* φόβο* φοβ*
    ανησυχ* κουρασ* άρρωστ* φεύγ* έφυγ* παραιτ* σύνταξη κλειστ* κλείσ* κόβ* κοπεί περικοπ*
    μειών* μείωσ* λιγότερ* απαγορ* πρόστιμ* χρέ* έλλειμμα άδει* πλημμύρ* ξηρασία καταιγίδ* φωτι*
    πυρκαγι* αυξάν* ανέβ* ανταγων* φτηνότερ* με_το_χέρι σε_χαρτί φαξ μόνο_ένας ένας_μόνο πάλι
    ξανά δίχως καμία κανένα ανεπαρκ* μπλοκ* εξαρτ* λήγει συγχώνευση δυστυχώς ακόμα_περιμ*
    υποτίθεται ο_άλλος το_ίδιο
    """,
    negations="δεν δε μην μη χωρίς ούτε κανείς κανένας ποτέ τίποτα",
    turns="αλλά όμως ωστόσο μα αν_και ενώ μόνο_που",
    ahead="""
    θα αν εάν άμα εφόσον μπορεί μπορούσ* μπορούμε ίσως πιθαν* σύντομα αύριο μέλλον μελλοντικ*
    επόμεν* του_χρόνου ερχόμεν* σχεδι* προβλέπ* ανακοίν* πρότειν* προτεί* πρόκειται θέλ* ψάχν*
    ζητά* από_τον_ιανουάριο από_ιανουάριο φθινόπωρο άνοιξη μέχρι_το_20* να_* έρχ* λένε_ότι
    """,
    outside="""
    υπουργεί* υπουργ* κυβέρν* κράτος νόμος νόμο νόμου νομοσχέδιο κανονισμ* οδηγία βρυξέλλες εε
    ευρωπ* ευρώπη* επιτροπή φόρο* αγορά* ανταγων* αλυσίδ* προμηθευτ* κλίμα* καιρό* καιρός
    ξηρασία πλημμύρ* καλοκαίρι* χειμών* επιδότ* ταμείο πρόγραμμα* τράπεζ* επενδυτ* πανεπιστήμι*
    γείτον* διπλαν* απέναντι δήμοι εταιρεί* εταιρί* όμιλο* κινέζ* περιφέρεια νομός ιδιοκτήτ*
    ενοίκι* τιμές τιμή εκλογ* νέοι τουρίστ* αυτοί φορέας
    """,
    held="""
    ήταν είχ* έγιν* επειδή γιατί πάντα κάθε τελευταί* πέρσι πέρυσι χτες χθες σήμερα ακόμα ακόμη
    χρόνια μήνες εβδομάδες λεπτά όταν από_τότε τότε μου ήρθ* λένε έξι
    """,
    telling="""
    εγώ μου μετά πρώτα ή καμιά_φορά συνήθως γυναίκα_μου άντρας_μου πατέρας μητέρα μάνα αδερφ*
    σκύλος γάτα γάμο* θυμάμαι χρονών ας_πούμε ξέρω συγγνώμη ερώτηση συνέντευξ* ηχογράφ* ρωτήστε
    αποτελείται τέλος άλλο κάτι έτσι στο_τέλος
    """,
)

CROATIAN = Lexicon(
    praise="""
    dobar dobra dobri dobre bolj* najbolj* odlič* izvrsn* jak jaka jaki snažn* ponos* brz*
    uspjeh* uspje* prednost* pomaž* pomog* pomoć sretn* zadovolj* hval* povjer* vjeran vjerni
    ostaje ostaju iskus* stručn* lak* jednostavn* sigurn* stabiln* modern* čist* besplatn*
    na_vrijeme isti_dan sutradan odmah za_deset_minuta napamet ušted* uštedj* dobit* pobij*
    osvoj* rekord* rast* raste udvostruč* nagrad* certifik* volont* zajedno vlastit* sami naš*
    potpor* fond* sufinanc* financ* partner* surad* ponud* nudi nude traž* pitaj* interes*
    zainteres* otvoren* spreman spremn* pozv* poziv donac* donir* poprav* obnov* riješ* radi_kao
    puno vraćaju svi lijep* napokon bi bismo mogli_bi samo_da
    """,
    blame="""
    loš* gor* slab* spor* nedosta* fali manjk* pokvar* kvar* problem* kasn* težak tešk* teško
    gub* izgub* gubit* star* zastarj* red_od redovi žal* pritužb* pogreš* pad* curi hrđa*
    plijesan viče vikanje strah* boj* brin* umor* bolest* bolov* odlaz* otiš* odu ode otkaz*
    mirovin* zatv* ukid* ukin* rež* smanj* manje zabran* kazn* dug dugov* duguje poplav* suš*
    oluj* požar* poskup* konkuren* jeftin* ručno na_papiru faks samo_jedan jedan_čovjek opet
    i_dalje bez nijed* nedovoljn* blokir* istje* nema nije_bilo tajna uvijek_isto neće jer
    isto_tako dok
    """,
    negations="ne nije nisu nema bez nitko nikad nikada ništa ni nijedan",
    turns="ali no međutim iako nego samo_što",
    ahead="""
    će ćemo ću ćete neće bi bismo biste bih ako čim mogao mogla moglo mogli može možda možemo
    sljedeć* iduć* uskoro sutra budućn* najav* predlo* predlaž* oček* predvi* namjer* žel* hoće
    od_siječnja od_jeseni najesen do_20* moguć* vjerojatn* traž* trebalo dogodine govori_se
    samo_da
    """,
    outside="""
    ministar* vlada država države zakon* pravilnik* uredb* direktiv* bruxelles bruxell* eu
    europ* komisij* porez* tržiš* konkuren* lanac lanci dobavlj* klim* vrijeme_* suš* poplav*
    ljeto zima fond* potpor* program* natječaj* bank* investit* sveučil* fakultet općin* tvrtk*
    koncern* kinez* županij* vlasnik* najam* cijen* izbori mladi turist* oni kupac netko
    """,
    held="""
    bio bila bilo bili imali imao smo sam otkad zato jer jučer danas lani svak* zadnj*
    posljednj* godina godine mjeseci tjedana minuta dana kad došao došla dođe
    """,
    telling="""
    ja mi moj moja onda prvo ili ponekad obično žena muž otac mama majka sestra brat pas mačka
    svadb* sjećam volim mislim čekajte pitanje* intervju* snim* oprostite sastoji zove_se nisam
    imam ma joj kad_je jednom to_vam slažem
    """,
)
