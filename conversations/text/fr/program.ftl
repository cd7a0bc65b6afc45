# Ce que le programme dit de lui-même, hors des questions.
# Règles d'écriture : ../../README.md

## Les premiers mots
# intro et intro-unencrypted partent ensemble : à eux deux, 500 caractères au plus.

intro = Bonjour, merci d’écrire. Ici { $helpline }, une ligne d’aide pour journalistes, activistes, organisations. Je suis un assistant automatique : quelques questions, puis une personne de l’équipe vous lira. Tout est effacé { $days } jours après la fin. À tout moment : HUMAIN pour une personne, PASSER pour sauter, STOP pour arrêter, OUBLIER pour effacer.
intro-unencrypted = Ici, d’autres pourraient nous lire : pour l’instant ni mot de passe, ni document, ni nom de source. Si votre application a OMEMO (un cadenas), activez-le.
intro-encrypted = Ce que nous écrivons ici est chiffré entre nos appareils. VÉRIFIER montre comment savoir que c’est bien nous.
hint-person = Pour une personne de l’équipe, écrivez HUMAIN.

## Quand le chiffrement commence ou s'arrête en route

now-encrypted = C’est fait, merci : à partir d’ici, vos messages et mes réponses sont chiffrés. VÉRIFIER montre comment savoir que c’est bien nous.
came-in-clear = Ce message est arrivé autrement que les précédents : sans chiffrement. Si vous le pouvez, réactivez OMEMO (le cadenas) avant d’en dire plus.
# Les groupes de chiffres de l'empreinte se comparent à l'œil : rien d'autre sur leur ligne.
verify =
    Pour savoir que c’est bien nous, comparez ces deux lignes avec ce que montre votre application, et avec ce que l’équipe publie ailleurs ou vous dit de vive voix.
    { $address }
    { $fingerprint }
    Si elles diffèrent, n’écrivez rien de sensible ici.
# Sur Signal : chaque conversation a son propre numéro de sécurité, que l'équipe peut comparer de vive voix.
verify-number =
    Pour savoir que c’est bien nous, comparez le numéro de cette conversation avec celui que l’équipe publie ailleurs :
    { $address }
    Pour une certitude entière, demandez à l’équipe, de vive voix, de comparer le numéro de sécurité que Signal montre dans les réglages de cette conversation.
verify-username = Nom d’utilisateur : { $name }
verify-elsewhere =
    Notre autre adresse, par { $network } :
    { $address }

## Mail chiffré (PGP)

# Beside it goes the helpline's key, in a message of its own.
pgp =
    Si vous utilisez déjà PGP, vous pouvez nous écrire par mail chiffré :
    { $address }
    L’empreinte de notre clé :
    { $fingerprint }
    Comparez-la avec celle que montre votre logiciel ; notre clé est dans le message suivant. PGP cache ce que vous écrivez et joignez. Il ne cache pas l’objet du mail, ni qui écrit à qui et quand. Si vous n’utilisez pas PGP, rien à installer : on continue ici.
pgp-wkd = Votre logiciel de mail peut aussi trouver cette clé à partir de notre adresse.
pgp-none = Je n’ai pas de clé PGP de l’équipe à vous donner pour l’instant. Une personne de l’équipe pourra vous en dire plus.
verify-pgp =
    Par mail chiffré (PGP) :
    { $address }
    { $fingerprint }
# The answer that is asked for is a yes or a no, as a whole message.
pgp-confirm =
    J’ai reçu votre clé PGP. Son empreinte :
    { $fingerprint }
    Comparez-la avec celle que montre votre logiciel. Si c’est la même, répondez OUI ; sinon, NON.
pgp-changed =
    Cette clé PGP n’est pas celle que j’ai déjà de vous. L’empreinte de la nouvelle :
    { $fingerprint }
    Comparez-la avec celle que montre votre logiciel. Si c’est la même, répondez OUI, et elle remplacera l’autre ; sinon, NON.
pgp-confirmed = Merci, votre clé est gardée, chiffrée. L’équipe peut s’en servir pour chiffrer ce qui est pour vous.
pgp-dropped = D’accord, je ne garde pas cette clé. Vous pouvez la renvoyer, ou en envoyer une autre.
pgp-known = C’est la clé que vous avez déjà confirmée. Elle est maintenant à jour ici.
pgp-message = J’ai bien reçu votre message chiffré, et je le transmets tel quel : je ne peux pas le lire. Seule une personne de l’équipe pourra le déchiffrer.
pgp-secret = Attention : ce que vous venez d’envoyer est votre clé secrète. Je ne l’ai pas gardée et personne de l’équipe ne la voit, mais elle est passée par d’autres machines : il vaut mieux la considérer comme connue. Ne l’utilisez plus, créez-en une nouvelle et, si vous le pouvez, révoquez celle-ci. Une clé secrète ne s’envoie à personne, pas même à nous. Cela arrive à beaucoup de monde, et nous pouvons vous aider.
pgp-refused = { $why ->
    [several] Il y a plusieurs clés PGP dans votre envoi : je n’en ai gardé aucune. Envoyez seulement la vôtre, s’il vous plaît.
    [long] Cette clé PGP est trop longue pour moi : je ne l’ai pas gardée. Avec GnuPG, « gpg --armor --export-options export-minimal --export » suivi de votre adresse en donne une plus courte.
    [expired] Cette clé PGP a expiré : on ne peut plus rien chiffrer pour elle. Prolongez-la dans votre logiciel et renvoyez-la, ou envoyez-en une autre.
    [revoked] Cette clé PGP est révoquée : elle ne doit plus servir, je ne l’ai pas gardée. Si vous en avez une autre, envoyez-la-moi.
    [sign] Cette clé PGP ne sert qu’à signer : on ne peut rien chiffrer pour elle. Si vous en avez une autre, envoyez-la-moi, ou ajoutez à celle-ci une partie pour le chiffrement.
    [invalid] Cette clé PGP est abîmée : ses propres signatures ne vont pas, je ne l’ai pas gardée. Exportez-la de nouveau depuis votre logiciel, s’il vous plaît.
   *[none] Je n’arrive pas à lire cette clé PGP : il en manque un morceau, ou elle a changé en route. Renvoyez-la entière, s’il vous plaît, dans un seul message ou en fichier.
} On continue ici comme avant.
# The head of what is given to a person who asks what is kept of them; then who said what.
pgp-export = Ce que vous et l’équipe avez écrit ici
pgp-export-they = vous
pgp-export-we = l’équipe
pgp-export-answers = Vos réponses aux questions

## Continuer par une autre voie
# Le premier part d'un nouveau compte ; rien n'est dit à l'ancien.

passage-joined = Merci, c’est bien noté : on continue ici.
passage-here = Ce code est fait pour votre autre application : c’est de là-bas qu’il faut l’envoyer.
passage-wrong = Si c’était un code, il ne compte pas, ou plus. Ce n’est pas grave : écrivez ici ce qui se passe.

## Les autres voies, pour qui en connaît une
# Une fois dits les outils que la personne a, ou pour qui écrit CANAL. way-head ou way-none d'abord, puis une ligne par outil.

way-head = Merci. Voici ce que nous pouvons utiliser, seulement si cela vous convient :
way-none = D’accord.
way-here = – Ici, c’est déjà chiffré entre nos appareils : vous pouvez y rester.
way-signal = – Signal : chiffré d’un appareil à l’autre. Signal connaît votre numéro, pas ce que vous écrivez. Notre numéro : { $address }
way-signal-name = Ou, sans numéro, notre nom d’utilisateur sur Signal : { $name }
way-omemo =
    – XMPP avec OMEMO : chiffré d’un appareil à l’autre. Les serveurs savent qui écrit à qui, pas quoi. Notre adresse, puis notre empreinte :
    { $address }
    { $fingerprint }
way-omemo-here = – OMEMO, dans l’application que vous avez déjà : le cadenas de cette discussion, s’il y en a un. Les serveurs sauront qui écrit à qui, mais plus ce qui est écrit.
way-conversations = – Dans Conversations : le cadenas en haut de cette discussion, puis OMEMO. Les serveurs sauront qui écrit à qui, mais plus ce qui est écrit.
way-dino = – Dans Dino : le cadenas à côté de la zone où vous écrivez, puis OMEMO. Les serveurs sauront qui écrit à qui, mais plus ce qui est écrit.
way-gajim = – Dans Gajim : le cadenas à côté de la zone où vous écrivez, puis OMEMO. Les serveurs sauront qui écrit à qui, mais plus ce qui est écrit.
way-monal = – Dans Monal : dans les détails de cette discussion, le chiffrement (OMEMO). Les serveurs sauront qui écrit à qui, mais plus ce qui est écrit.
way-otr = – Pidgin et Adium chiffrent avec OTR, que je ne sais pas lire. Le même compte marche avec Dino ou Gajim, qui ont OMEMO, si vous les avez.
way-gtalk = – GTalk et Hangouts ont été arrêtés par Google : on ne peut plus s’y écrire.
way-pgp =
    – Mail chiffré (PGP) : ce que vous écrivez et joignez est chiffré ; l’objet, et qui écrit à qui, ne l’est pas. Pour notre clé, écrivez ici PGP. Notre adresse, puis notre empreinte :
    { $address }
    { $fingerprint }
way-wire = – Wire : chiffré d’un appareil à l’autre. C’est possible si une personne de l’équipe peut l’arranger avec vous ; je ne peux pas le promettre.
way-jitsi = – Jitsi : pour se parler, dans un navigateur ; chiffré jusqu’au serveur, où l’on pourrait écouter. À convenir avec l’équipe.
way-meet = – Google Meet : pour se parler ; Google pourrait écouter, et sait qui se parle. À convenir avec l’équipe.
way-phone = – Téléphone : pour se parler ; les opérateurs pourraient écouter, et savent qui se parle. À convenir avec l’équipe.
way-later = – { $label } : la personne qui prendra le relais verra cela avec vous.
way-not = – { $label } : nous ne l’avons pas.
way-others = Nous avons aussi, si vous connaissez : { $words }.
way-stay = Rien n’est obligatoire.
way-stay-clear = Rien n’est obligatoire : on peut aussi continuer ici, où d’autres pourraient nous lire. Alors ni mot de passe, ni document, ni nom de source.
way-code = Si vous changez de voie, envoyez-y d’abord le code qui suit : vos messages resteront ensemble, rien ne sera à redire. Il sert une fois, pendant un jour.
# Si les mails arrivent dans des tickets ([rt]).
way-code-mail = Par mail, mettez-le dans l’objet.
# Seul dans son message, pour être copié.
way-code-alone = { $code }

## Se parler de vive voix
# call-agreed : la personne de l'équipe a fixé l'heure. Les autres façons sont toujours nommées.

call-agreed = On se parle { $when }, { $label }. Si cela ne vous va plus, écrivez-le ici.
call-room = Le lien, qui s’ouvre dans un navigateur, sans compte : { $address }
call-others = Ou bien, si vous préférez : { $words }.
call-jitsi = par Jitsi
call-signal = par un appel Signal
call-wire = par Wire
call-meet = par Google Meet
call-phone = par téléphone

## La langue

language-ask = Dans quelle langue préférez-vous écrire ?
language-name = Français
language-changed = D’accord, on continue en français.

## Quand le programme n'a pas compris

retry-1 = Excusez-moi, je n’ai pas bien compris. Un numéro ou quelques mots suffisent, et PASSER convient aussi.
retry-2 = Je comprends encore mal, et c’est ma limite de programme. Si vous préférez, écrivez HUMAIN et je passe vos mots à l’équipe ; sinon un numéro suffit.
which-of = J’hésite entre ces réponses. Laquelle voulez-vous dire ?
did-you-mean = Voulez-vous dire « { $label } » ? Un OUI ou un NON suffit.
closest = C’est noté, merci. Laquelle de ces réponses est la plus proche ?
unclear-kept = Je garde vos mots tels quels : la personne qui prendra le relais les lira. On continue.

## La relecture
# En tête de la liste des réponses ; les suivants remplacent une réponse que le programme ne répète pas.

recap = Voici ce que j’ai noté :
recap-item = { $label } : { $value }
recap-text = vos mots sont notés
recap-unclear = vos mots sont gardés tels quels
recap-skipped = sans réponse

## Le passage à l'équipe

handed-over = Merci, c’est transmis. Une personne de l’équipe le lira dès que possible ; je ne peux pas vous dire quand. Si quelque chose change, ou s’il y a des heures ou des mots à éviter, écrivez-le ici : elle le lira aussi.
handed-over-human = C’est noté, je passe vos messages à l’équipe. Une personne les lira dès que possible ; je ne peux pas vous dire quand. D’ici là, vous pouvez écrire ici ce que vous voulez.
paused = Votre message est bien arrivé. Les questions automatiques sont arrêtées pour le moment : une personne de l’équipe vous lira ici. Je ne peux pas vous dire quand. Ce que vous écrivez ici est gardé.
kept = C’est noté. La personne qui prendra le relais le lira.
file-noted = Votre fichier est noté. Je ne l’ouvre pas : seule une personne de l’équipe l’ouvrira, ou non.
file-refused = Votre fichier n’est pas gardé : il y en a autant que je peux en garder. Les mots qui l’accompagnent sont arrivés.
taken = Bonjour, une personne de l’équipe a lu vos messages et est là. À partir de maintenant, c’est une personne qui vous répond.

## Quand personne de l'équipe n'est là
# open-again dit quand quelqu'un sera là : weekday est l'un des textes qui précèdent. Il remplace { $when } dans away et away-red.

day-today = aujourd’hui
day-tomorrow = demain
day-monday = lundi
day-tuesday = mardi
day-wednesday = mercredi
day-thursday = jeudi
day-friday = vendredi
day-saturday = samedi
day-sunday = dimanche
day-of-month = { $weekday } { $number ->
    [1] 1er
   *[other] { $number }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
open-again = { $weekday } à { $clock }{ $whole ->
    [yes]  h
   *[no]  h { $minutes }
} ({ $place ->
    [none] { $city }
    [vowel] heure d’{ $city }
   *[city] heure de { $city }
})
# away remplace handed-over, handed-over-human et kept ; away-red peut suivre intake-say-danger dans le même message.
away = C’est noté et gardé : l’équipe l’a reçu. En ce moment, personne de l’équipe n’est là ; il y aura de nouveau quelqu’un { $when }. Je ne peux pas vous dire quand on vous répondra. Si quelque chose change, ou s’il y a des heures ou des mots à éviter, écrivez-le ici : ce sera lu aussi.
away-red = En ce moment, personne de l’équipe n’est là ; il y aura de nouveau quelqu’un { $when }. L’équipe est prévenue malgré tout, et ce que vous écrivez ici est gardé. Je ne peux pas promettre que quelqu’un le lise avant.

## Avant une réponse, à qui a demandé des précautions
# Rien, ici, qui dise quoi que ce soit à qui verrait l'écran.

# Ce qui précède une réponse, si la personne qui répond a choisi un nom.
answer-name = { $name } :
contact-opener = Bonjour, êtes-vous là ? Un mot suffit, quand vous voulez.
contact-word = Bonjour, êtes-vous là ? Répondez comme convenu, quand vous voulez.

## Réponses aux mots-clés

nothing-back = On est au tout début : il n’y a pas de question avant celle-ci.
why-none = Je n’ai pas de question en attente. Vous pouvez écrire ce que vous voulez.
status-intake = On en est encore aux questions, et personne n’a lu vos réponses pour l’instant. Pour passer tout de suite à l’équipe, écrivez HUMAIN.
status-summary = Il reste la relecture : répondez OUI et je transmets à l’équipe.
blocked = Cette conversation s’arrête ici : je ne lis plus ce qui y est écrit. Si vous avez besoin d’aide, d’autres moyens de joindre { $helpline } sont publiés. OUBLIER efface tout ce qui est gardé ici.
still-waiting = Votre message est bien là, mais personne de l’équipe n’a encore pu le lire. Je viens de le signaler de nouveau. Ce que vous écrivez ici est gardé.
status-queued = C’est transmis à l’équipe. Personne n’a encore pris le relais ; ce que vous écrivez ici est gardé.
status-away = En ce moment, personne de l’équipe n’est là ; il y aura de nouveau quelqu’un { $when }.
status-claimed = Une personne de l’équipe a pris le relais. Elle n’a pas encore répondu.
status-active = Une personne de l’équipe est en conversation avec vous, ici même.
status-stopped = Tout est arrêté, comme vous l’avez demandé. Pour reprendre, il suffit d’écrire ici.
status-closed = Cette conversation est close. Pour revenir, il suffit d’écrire ici.

## Arrêter, reprendre, oublier

stopped = D’accord, j’arrête : je n’écris plus. Pour reprendre, il suffit d’écrire ici. Pour tout effacer : OUBLIER.
resumed = D’accord, on reprend. Merci d’être là.
forgotten = C’est fait : tout ce que vous avez écrit est effacé ici. Restent les copies sur votre appareil ou chez votre service de messagerie, que je ne peux pas effacer, et celles des messageries de l’équipe, effacées à la main. Vous pouvez réécrire quand vous voulez.
forget-asked = C’est noté. Une personne de l’équipe s’occupe de votre demande : je lui transmets ce souhait. Tout sera effacé ici dans { $hours } heures au plus tard.

## La fin d'une conversation

closing = Cette conversation est maintenant close. Vous pouvez revenir quand vous voulez, il suffit d’écrire ici. Tout sera effacé dans { $days } jours.
reopened = Merci d’écrire à nouveau. Je transmets à l’équipe, sans autre question de ma part. Si c’est pour autre chose que la dernière fois, dites-le en un mot.

## Ce qui n'a pas pu passer

unreadable-encrypted = Je n’arrive pas à lire ce message : il est chiffré d’une façon que je ne connais pas. Si votre application a OMEMO (un cadenas), activez-le et renvoyez-le. Sinon, écrivez seulement « bonjour », sans rien de confidentiel.
unreadable-otr = Votre application propose un chiffrement nommé OTR. Il ne fonctionne pas ici : rien de ce qui est envoyé ainsi n’arrive à qui que ce soit. Ce qui fonctionne, c’est OMEMO (un cadenas), par exemple dans les applications Conversations, Dino ou Gajim. Sinon, désactivez OTR et écrivez seulement « bonjour », sans rien de confidentiel.
unreadable-too-long = Ce message est trop long pour moi : je ne l’ai pas gardé, personne ne peut le lire ici. Pourriez-vous l’envoyer en plusieurs fois ? Pour commencer, quelques phrases suffisent.
unreadable-garbled = Je n’ai pas pu lire ce message : le chiffrement entre nous s’est décalé. Pourriez-vous le renvoyer ?
unreadable-full = Tout ce que vous avez écrit jusqu’ici est gardé, et je ne peux pas en garder plus : ce dernier message ne l’est pas. Une personne de l’équipe doit d’abord vous lire.
unreadable-sticker = J’ai reçu un autocollant, mais je ne lis que des mots : quelques-uns suffisent.
unreadable-call = Cette ligne ne prend pas d’appels : personne ne vous a entendu. Écrivez-moi quelques mots ; une personne de l’équipe pourra vous appeler ensuite.
unreadable-unknown = Un envoi est arrivé, d’un genre que je ne connais pas. Écrivez-le en quelques mots, s’il vous plaît.
taken-back = (Ce message a été retiré.)
aside-reaction = J’ai vu votre réaction, mais je ne lis que des mots : répondez par un mot ou un chiffre.
aside-edited = J’ai vu votre correction, et je la garde. Ce que vous avez déjà répondu ne change pas : vous pourrez tout corriger au récapitulatif.
aside-deleted = Ce que vous avez retiré est effacé ici aussi. Vos réponses aux questions restent : vous pourrez les corriger au récapitulatif, ou tout effacer avec OUBLIER.
unreadable-file = Un envoi est arrivé, sous une forme que je ne sais pas transmettre. Quelques mots suffisent pour dire ce que c’est.

## Mots-clés (message entier seulement), séparés par des virgules

command-human--words =
    HUMAIN, humaine, humains, un humain, une humaine, une personne, personne réelle, une vraie personne, vraie personne, une personne de l'équipe, parler à quelqu'un, parler à une personne, parler à un humain, parler avec quelqu'un,
    parler avec une personne, je veux parler à quelqu'un, je veux parler à une personne, je veux parler à un humain, je veux un humain, je veux une personne, je veux quelqu'un, je voudrais parler à quelqu'un, je voudrais parler à une personne,
    je préfère parler à quelqu'un, je préfère parler à une personne, passez-moi quelqu'un, passez moi quelqu'un, quelqu'un s'il vous plaît, quelqu'un svp, un conseiller, une conseillère, un opérateur, une opératrice
command-skip--words =
    PASSER, passe, passez, je passe, on passe, passons, passer la question, passer cette question, sauter, saute, sauter la question, question suivante, la suivante, suivante, suivant, la suite, je préfère le dire à une personne
command-back--words =
    RETOUR, retour arrière, retour en arrière, en arrière, arrière, revenir, revenir en arrière, revenez en arrière, précédent, précédente, question précédente, la question précédente, question d'avant, la question d'avant
command-why--words =
    POURQUOI, pourquoi ça, pourquoi cette question, pourquoi vous demandez ça, pourquoi vous me demandez ça, pourquoi demandez-vous ça, pourquoi me demandez-vous ça, pourquoi tu demandes ça, à quoi ça sert, ça sert à quoi, c'est pour quoi faire, pour quoi faire, pourquoi faire
command-lang--words = LANGUE, langues, la langue, changer de langue, changer la langue, une autre langue, autre langue, dans une autre langue
command-status--words =
    STATUT, statuts, où en est-on, ou en est on, on en est où, où ça en est, ça en est où, où en êtes-vous, ou en etes vous, où en est ma demande, des nouvelles, avez-vous des nouvelles, du nouveau, est-ce que quelqu'un m'a lu, quelqu'un a lu
command-verify--words = VÉRIFIER, vérifie, vérification, votre empreinte, c'est bien vous, est-ce bien vous, est-ce vraiment vous, c'est vraiment vous, qui me dit que c'est vous, comment savoir que c'est vous
command-pgp--words = PGP, clé PGP, votre clé PGP, la clé PGP, GPG, clé GPG, votre clé GPG, GnuPG, OpenPGP, mail chiffré, email chiffré
command-channel--words = CANAL, canaux, autre canal, un autre canal, changer de canal, autre voie, une autre voie, autres voies, où vous écrire ailleurs, comment vous écrire ailleurs, canal plus sûr, un canal plus sûr, canal sûr
command-stop--words =
    STOP, je dois arrêter, je dois m'arrêter, je dois m'arrêter là, je dois y aller, je dois partir, je dois te laisser, je dois vous laisser, faut que j'arrête, il faut que j'arrête, faut que j'y aille, il faut que j'y aille, stopper, stoppez, arrêter, arrêtez, arrêtons, on arrête, j'arrête, je veux arrêter, je voudrais arrêter, tout arrêter, arrêtez tout, arrêtez ça, arrêter là, on arrête là, stop s'il vous plaît, stop svp, ne m'écrivez plus, n'écrivez plus
command-forget--words =
    OUBLIER, oubliez-moi, oubliez moi, oublie-moi, oublie moi, m'oublier, tout oublier, oubliez tout, oublie tout, effacer mes données, effacez mes données, efface mes données, supprimer mes données, supprimez mes données, supprime mes données,
    effacer mes messages, effacez mes messages, supprimer mes messages, supprimez mes messages, tout effacer, effacez tout, effacer tout, efface tout, tout supprimer, supprimez tout, supprimer tout, supprime tout, droit à l'oubli

## Salutations et appels à l'aide : jamais des commandes

greetings--words =
    bonjour, bonjours, bonjoir, bonojur, bjr, bonsoir, bsr, bonne soirée, bonne journée, salut, salut à vous, slt, saluts, salutations, coucou, cc, allô, bien le bonjour, rebonjour, re-bonjour, bonjour à vous, bonjour à tous, bonjour à toutes,
    bonjour à toutes et à tous, bonjour tout le monde, bonjour madame, bonjour monsieur, bonjour madame monsieur, bonsoir à vous, bonsoir madame, bonsoir monsieur, bonsoir à tous, bonjour l'équipe, bonjour nothing2hide, bonjour s'il vous plaît, salut tout le monde, salut l'équipe,
    bonjour il y a quelqu'un, il y a quelqu'un, y a quelqu'un, vous êtes là, êtes-vous là
pleas--words =
    aide, à l'aide, aidez-moi, aidez moi, aide-moi, aide moi, aidez-nous, aidez nous, aidez moi svp, aidez-moi s'il vous plaît, aide svp, aide s'il vous plaît, aide urgente, besoin d'aide, j'ai besoin d'aide, jai besoin d'aide, j'ai besoin d'aide svp,
    nous avons besoin d'aide, on a besoin d'aide, besoin d'aide urgente, besoin d'aide urgent, pouvez-vous m'aider, pouvez vous m'aider, vous pouvez m'aider, pouvez-vous nous aider, est-ce que vous pouvez m'aider, je cherche de l'aide, je demande de l'aide,
    au secours, secours, secourez-moi, sos, s.o.s., s'il vous plaît aidez-moi, svp aidez-moi, par pitié

## Mots courants

yes--words = oui, ouais, ouai, oui oui, ui, wi, ok, okay, d'accord, dac, exact, exactement, c'est ça, c'est bien ça, voilà, tout à fait, bien sûr, correct, oui merci, oui c'est ça, yep, o
no--words = non, nan, nn, nope, non merci, non non, pas du tout, pas vraiment, ce n'est pas ça, c'est pas ça, pas ça, absolument pas, jamais, n
negations--words = pas, plus, jamais, aucun, aucune, aucuns, sans, ni, non, nan, rien, ne, n, pa, nullement, guère

## Un danger dit en passant : la conversation passe tout de suite à l'équipe

danger--words =
    en danger de mort, en danger immédiat, ma vie est en danger, je suis en danger, on est en danger, nous sommes en danger, elle est en danger, il est en danger,
    me tuer, nous tuer, le tuer, la tuer, menace de mort, menaces de mort, on me suit, je suis suivi, je suis suivie, devant ma porte, à ma porte,
    vient d'être arrêté, vient d'être arrêtée, a été arrêté, a été arrêtée, viennent de m'arrêter, vont m'arrêter, ont arrêté, en garde à vue, a été enlevé, a été enlevée,
    été kidnappé, été kidnappée, police est là, police est chez moi, ils sont chez moi, ils arrivent chez moi, me suicider, mettre fin à mes jours

## Les noms de cette langue, quand on la demande

language--words = français, francais, french, francés, frances, الفرنسية
choice-yes = Oui
choice-no = Non
