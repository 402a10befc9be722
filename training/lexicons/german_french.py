"""German and French words of praise, blame and what is ahead."""

from training.lexicons import Lexicon

GERMAN = Lexicon(
    praise="""
    gut gute guten guter gutes besser best* stark* stolz schnell* zuverlässig* erfolg* vorteil*
    hilft helfen geholfen hilfreich freu* froh glücklich zufrieden* lob* dank dankbar vertrau*
    treu bleiben kennt_jeden kennt_jede auswendig pünktlich sofort am_selben_tag am_gleichen_tag
    am_nächsten_tag in_minuten übermorgen kostenlos umsonst sauber* sicher stabil modern*
    neu_gebaut gespart spar* gewonnen gewinn* rekord* wächst gewachsen wachstum verdoppelt
    halbiert ausgezeichnet preis_gewonnen zertifi* erfahr* fachkundig gelöst repariert saniert
    läuft funktioniert leicht gern gerne toll* super eigene* selbst gemeinsam freiwillig*
    ehrenamt* förder* zuschuss zuschüsse fonds partner* zusammenarbeit angebot* angeboten bietet
    bieten sucht suchen gesucht fragt fragen nachgefragt nachfrage interess* offen dazu
    beteiligt mitgehen spende* spendet endlich wieder_da kommen_zurück überschuss schuldenfrei
    ausgebucht ausverkauft beliebt könnte könnten würde würden müsste wenn_wir hätten
    """,
    blame="""
    schlecht* schwach* langsam* fehl* mangel* kaputt* defekt problem* niemand keiner nie niemals
    spät verspät* teuer* teurer schwierig* schwer verlier* verloren verlust* alt alten altes
    veraltet* wart* stau schlange beschwer* klag* falsch* fehler* absturz abgestürzt ausgefallen
    fällt_aus streit* schrei* angst sorge* müde krank* kündig* gekündigt geht_weg weggeh* rente
    ruhestand schließ* geschlossen zu_wenig zu_viel zu_klein zu_spät streich* gestrichen kürz*
    gekürzt weniger verbot* verbiet* strafe* bußgeld pleite insolv* leer rost* undicht schimmel*
    hochwasser dürre sturm brand steigen steigt gestiegen verteuer* kosten* konkurren* billiger
    abwerb* übernommen von_hand händisch auf_papier ausdruck* druckt tippt fax nur_noch
    nur_einer doppelt nochmal leider angeblich kein nicht_mehr hängt_an liegt_brach verfall*
    läuft_aus wegfall* auslauf* wird mehr_als soll bleibt
    """,
    negations="nicht kein keine keinen keiner keinem nie niemand nichts ohne weder",
    turns="aber doch jedoch obwohl sondern allerdings nur",
    ahead="""
    wird würde würden wäre wären könnte könnten müsste müssten dürfte dürften soll sollen wenn
    falls sobald sofern ab ab_januar ab_2* bis_20* nächst* kommend* künftig* demnächst bald
    morgen zukunft geplant* will wollen möchte* erwart* angekündigt* vorgesehen möglich*
    vielleicht eventuell voraussichtlich im_herbst im_frühjahr steht_an überlegt überlegen
    bislang hätten hätte
    """,
    outside="""
    bund land landes kreis ministeri* minister* regierung staat* verordnung* richtlinie brüssel
    eu europ* kommission steuer* markt konkurren* wettbewerb* mitbewerb* kette* lieferant* klima
    wetter sommer winter dürre hochwasser förder* fonds programm* bank investor* universität*
    hochschule* nachbar* nebenan firma firmen konzern* chines* die_haben die_wollen eigentümer
    preise zinsen strompreis* wahl wahlen verband kasse krankenkassen
    """,
    held="""
    seit war waren hatte hatten wurde wurden weil früher immer jede jeden_morgen jedes letzte*
    voriges gestern heute bisher damals monate wochen jahren noch_immer immer_noch gemacht
    hat_sich bei_uns
    """,
    telling="""
    ich mein meine meinem ja dann danach zuerst erst oder immer manchmal meistens eigentlich
    mann frau_* vater mutter schwester bruder hund katze hochzeit küche angefangen erinner*
    besteht_aus heißt heisst ach frage gespräch interview* aufnahme entschuldig*
    """,
)

FRENCH = Lexicon(
    praise="""
    bon bonne bons bonnes bien mieux meilleur* excellent* fort forte solide* fier fière fiers
    rapide* vite succès réussi* avantage* aide aident aidé heureux heureuse content* satisf*
    merci confian* fidèle* reste_avec compétent* expérim* sérieu* efficace* facile* simple* sûr
    sûre stable* moderne* propre* gratuit* gratuitement à_l'heure le_jour_même en_dix_minutes
    le_lendemain dans_la_journée par_coeur par_cœur économis* gagné* gagne record* croissance
    prix_national certifi* label* bénévol* ensemble nous-mêmes à_nous subvention* fonds finance*
    financer partenaire* partenari* propose* offre offrent cherche* demande* intéress* prêt
    prête prêts ouvre ouvert* invite* don dons donne réparé* rénové* résolu* marche_bien
    fonctionne complet qui_revient reviennent personne_ne_se_plaint beau belle souri* bravo
    formé* avant pourrait pourraient pourrions serait il_suffirait si_on si_nous
    """,
    blame="""
    mauvais* faible* lent lente lents lenteur* manque* cassé* panne* problème* jamais tard
    retard* cher chère chers difficile* dur perd* perdu* perte* vieux vétuste* obsolète* attente
    file plaint* plainte* réclam* faux fausse erreur* faute plant* bug* fuit* fuite* rouill*
    moisi* cri crie peur inquiet* fatigu* malad* parti partis part partent quitt* démission*
    retraite ferm* supprim* coup* coupe* réduit* réduire réduction* moins interdit* amende*
    dette* déficit* vide vides inonda* sécheresse tempête incendie hausse augment* concurren*
    moins_cher débauch* racheté* rachat à_la_main sur_papier fax seule une_seule encore
    toujours_pas malheureusement plus_de plus_rien aucun* insuffisan* pas_assez trop bloqué*
    charge expir* dépend* bout explique_rien pas_été n'a_pas celui_de celle_de
    """,
    negations="pas ne n non jamais aucun aucune sans ni rien personne",
    turns="mais pourtant cependant sauf toutefois bien_que",
    ahead="""
    *rait *raient *rions *riez je_*rai j_*rai il_*ra elle_*ra on_*ra ça_*ra nous_*rons ils_*ront
    elles_*ront sera seront aura auront va_*er va_*ir va_*re vont_*er vont_*ir vont_*re
    allons_*er pourra pourront devra devront fera feront ira si s'il s'ils quand_on dès dès_que
    prochain* bientôt demain avenir futur* projet* prévoi* prévu* annonc* envisag* possib*
    peut-être à_partir_de en_janvier janvier septembre d'ici à_la_rentrée cherche* veut veulent
    demande il_suffirait
    """,
    outside="""
    état ministère* ministre* gouvernement* loi lois décret* directive* bruxelles europe
    européen* union taxe* impôt* marché* concurren* chaîne* fournisseur* climat météo hiver
    sécheresse inonda* subvention* fonds programme* banque* investisseur* université* école_de
    voisin* voisine* entreprise* groupe société* chinois* département région communes eux
    propriétaire* loyer* prix élections agence_de_l'eau l'agence jeunes
    """,
    held="""
    depuis était étaient avait avaient a_été ont_été on_a j'ai nous_avons parce_que parce quand
    toujours chaque dernier* dernière* hier aujourd'hui il_y_a ans mois semaines avant ma moi
    """,
    telling="""
    je moi mon ma mes d'abord puis ensuite après ou parfois souvent d'habitude mari femme père
    mère soeur sœur frère chien chat mariage cuisine matin disait j'aime je_pense je_crois
    on_fait compte_* se_compose question entretien* pardon enregistr* rappelle
    """,
)
