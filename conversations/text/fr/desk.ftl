# Ce que lit l'équipe. Personne d'autre ne voit ces textes.

desk-priority-red = rouge
desk-priority-amber = orange
desk-priority-green = vert

desk-stage-intake = le programme pose ses questions
desk-stage-summary = en attente de « oui » au récapitulatif
desk-stage-queued = attend une personne de l'équipe
desk-stage-claimed = pris, pas encore de réponse
desk-stage-active = en conversation
desk-stage-snoozed = remis à plus tard
desk-stage-stopped = STOP : ne plus écrire
desk-stage-closed = fermé

# La fiche
desk-why-asked = demande à parler à quelqu'un
desk-why-danger = DANGER signalé
desk-why-confirmed = nouvelle demande, récapitulatif confirmé
desk-why-silent = plus de nouvelles avant la fin
desk-why-elsewhere = quelqu'un a répondu depuis le compte de la ligne : je me tais
desk-mark-needs = besoin :
desk-mark-background = vérification :
desk-mark-mandate = mandat :
desk-mark-channel = canal :
desk-mark-details = détails :
desk-mark-known = connu
desk-mark-unknown = inconnu
desk-mark-check = à vérifier par une personne
desk-unencrypted = ⚠ Arrivé non chiffré de bout en bout : rien de sensible par ici.
desk-mixed = ⚠ En partie non chiffré : des messages sont d'abord arrivés en clair ; chiffré de bout en bout depuis { $ago }.
desk-unreadable-mark = ⚠ Un envoi de cette personne n’a pas pu être lu ici ; elle en est prévenue.
desk-forget-asked-mark = ⚠ Demande l'oubli : fermez (!close) pour tout effacer.
desk-unknown = Inconnu
desk-no-contact-rules = Consignes de contact : aucune donnée.
desk-on-request = sur demande :
desk-not-offered = pas proposé ici :
desk-first-message = Premier message :
desk-note-mark = note

# Ce qui se passe
desk-taken-you = { $tag } est à vous. Citez un message pour répondre, ou !r { $tag } texte. La personne sait que quelqu'un est là.
desk-taken-by = { $tag } pris par { $name }.
desk-offered = { $tag } proposé à { $name }. Il reste à vous jusqu'à son accord.
desk-offer = { $name } vous propose { $tag }. Pour accepter : !take { $tag }
desk-offer-lapsed = { $tag } : { $name } n'a pas pris le dossier. Il reste à vous.
desk-assigned = { $tag } confié à { $name }.
desk-assigned-you = { $name } vous confie { $tag }. Il est à vous ; sans réponse de votre part, il revient dans la file.
desk-snoozed = { $tag } revient vers vous dans { $span }, ou dès que la personne écrit.
desk-snooze-over = { $tag } : vous vouliez y revenir maintenant.
desk-prio = { $tag } : priorité { $priority }, décidée par { $name }.
desk-waits = ⚠ { $tag } ({ $priority }) attend depuis { $minutes } min et n'a été pris par personne. !take { $tag }
desk-unanswered = { $tag } : { $name } n'a pas répondu à la personne depuis un moment. Pour voir : !show { $tag } ; pour prendre la suite : !take { $tag } force
desk-ask-link = { $tag } ({ $network }) et { $other } ({ $elsewhere }) : la même personne ? Tout arrive ensuite dans { $tag }, et la réponse part vers le compte qui a écrit en dernier : qui tient ce compte lit vos réponses. Seulement si vous en avez la certitude (mot convenu, question dont seule la personne connaît la réponse). Pour confirmer, dans les deux minutes : !yes { $code }
desk-link-cannot = { $tag } et { $other } : impossible de les réunir. { $why ->
    [same] C'est déjà le même compte.
    [drill] L'un des deux est un exercice.
    [linked] L'un des deux fait déjà partie d'un autre dossier, ou en a déjà un.
    [held] Prenez d'abord { $tag } ; { $other } ne doit être entre les mains de personne d'autre.
    [over] STOP, FORGET ou un blocage vaut pour l'un des deux.
    [newer] Le compte de { $other } a un dossier plus récent : prenez celui-là.
   *[key] Une clé a changé : d'abord !trust.
}
desk-linked = { $other } fait maintenant partie de { $tag }, sur décision de { $name }. Les réponses partent par { $network }. Pour revenir en arrière : !unlink { $other }
desk-unlinked = { $other } est de nouveau un dossier à part, sur décision de { $name }, et attend quelqu'un. Les réponses de { $tag } partent par { $network }.
desk-not-linked = { $tag } ne fait partie d'aucun autre dossier.
# La personne passe d'un compte à un autre, avec le code que le programme lui a donné.
desk-passage-joined = { $tag } : la personne continue par { $network }, avec le code reçu ici. Les réponses partent là ; l'ancien compte n'en sait rien. En cas de doute, demandez une chose qu'elle seule peut savoir. Pour séparer : !unlink { $other }
desk-passage-mail = { $tag } : un mail est arrivé avec le code que la personne avait reçu ici : il va avec ce dossier.
desk-passage-ended = ⚠ { $tag } : cinq essais faux avec le code de la personne. Il ne compte plus. Quelqu'un a pu essayer de le deviner.
desk-passage-hindered = { $tag } : le code de la personne est arrivé par le compte de { $other }, et les deux dossiers ne peuvent pas être réunis d'office. À décider : !show { $other }, puis !link { $tag } { $other }
desk-passage-refused = { $tag } : le code de la personne est arrivé d'un autre compte, et n'a rien changé ({ $network } : blocage, effacement demandé ou clé changée). À voir avec elle.
desk-part-of = { $other } fait partie de { $tag } : c'est là que tout continue.
desk-other-account = La personne a aussi un compte { $network }.
desk-other-account-writes = ⚠ { $tag } : la personne écrit maintenant par son autre compte, et c'est là que partent les réponses. Avant tout échange sensible, demandez une chose que seule cette personne peut savoir.
desk-ask-export = Tout ce qu'on sait de { $tag }, chiffré vers votre clé { $fingerprint }. Quelqu'un d'autre de l'équipe doit confirmer dans les 30 min.
desk-agree-export = { $name } demande tout ce qu'on sait de { $tag }, chiffré vers la clé { $fingerprint }. Si vous êtes d'accord, et si c'est bien sa clé : !yes { $code }
desk-exported = { $tag } : tout ce qu'on en sait a été remis à { $name }, chiffré, avec l'accord de { $by }.
desk-export-long = { $tag } : trop long pour un seul message, rien n'est parti. Sur la machine, la copie du dépôt contient tout.
desk-export-lines = Échanges
desk-export-answers = Réponses
desk-export-notes = Notes, vérification, mandat
desk-ask-pgp = Votre clé serait { $fingerprint } : comparez avec « gpg --fingerprint ». Les exports seront chiffrés vers elle. Pour confirmer, dans les deux minutes : !yes { $code }
desk-pgp-known = Votre clé : { $fingerprint }
desk-pgp-set = Clé PGP de { $name } : { $fingerprint }. Si ce n'est pas la sienne, son téléphone est peut-être saisi : !revoke { $name }
desk-pgp-refused = Pas de clé PGP utilisable. { $why ->
    [none] Collez la vôtre derrière !pgp (gpg --armor --export VOTRE-ADRESSE), ou demandez qu'elle soit mise dans la configuration.
    [secret] C'est une clé secrète : ne la donnez à personne, et supprimez ce message. Collez la clé publique (gpg --armor --export VOTRE-ADRESSE).
    [several] Il y a plusieurs clés : collez-en une seule.
    [long] Elle est trop longue : gpg --armor --export-options export-minimal --export VOTRE-ADRESSE
    [invalid] Elle est abîmée : exportez-la de nouveau.
    [expired] Elle a expiré : prolongez-la (gpg --quick-set-expire), puis collez-la de nouveau.
    [revoked] Elle est révoquée : collez-en une autre.
   *[sign] Elle ne sert qu'à signer : il lui faut une partie pour chiffrer.
}
desk-ask-disclose = Ce que la personne de { $tag } a écrit et reçu, sans vos notes ni vos noms, lui serait envoyé, chiffré vers sa clé { $fingerprint }. Quelqu'un d'autre de l'équipe doit confirmer dans les 30 min.
desk-agree-disclose = { $name } veut remettre à la personne de { $tag } ce qu'elle a écrit et reçu, sans vos notes ni vos noms, chiffré vers sa clé { $fingerprint }. Si vous êtes d'accord : !yes { $code }
desk-disclosed = { $tag } : ce que la personne a écrit et reçu lui a été envoyé, chiffré, à la demande de { $name } et avec l'accord de { $by }.
desk-pgp-offered = { $tag } : une clé PGP de la personne, empreinte { $fingerprint }. On lui demande si c'est la bonne.
desk-pgp-changed = { $tag } : une autre clé PGP qu'avant, empreinte { $fingerprint }. On lui demande si c'est la bonne ; jusqu'à son oui, la précédente compte. Si vous doutez que ce soit bien elle, demandez par un autre moyen.
desk-pgp-confirmed = { $tag } : la personne a confirmé sa clé PGP { $fingerprint }. Pour lui répondre chiffré : !seal { $tag } …
desk-pgp-dropped = { $tag } : la personne dit que la clé PGP { $fingerprint } n'est pas la sienne. Elle n'est pas gardée.
desk-pgp-bad = { $tag } : la personne a envoyé une clé PGP qui ne peut pas servir, et elle le sait. { $why ->
    [secret] C'était sa clé secrète : elle n'est pas gardée, et il faut la considérer comme connue. Elle aura peut-être besoin d'aide pour en faire une nouvelle.
    [several] Il y en avait plusieurs.
    [long] Elle était trop longue.
    [invalid] Elle était abîmée.
    [expired] Elle a expiré.
    [revoked] Elle est révoquée.
    [sign] Elle ne sert qu'à signer.
   *[none] Elle était illisible.
}
desk-pgp-card = PGP : { $fingerprint }, confirmée par la personne il y a { $ago }
desk-pgp-card-offered = PGP : { $fingerprint }, pas confirmée, il y a { $ago }
desk-pgp-card-said = Empreinte PGP écrite par la personne : { $fingerprint }
desk-seal-cannot = { $tag } : pas envoyé. { $why ->
    [expired] La clé PGP de la personne a expiré : redemandez-la-lui quand elle l'aura prolongée.
    [none] Pas de clé PGP confirmée par la personne. Elle peut la coller ici ; on lui demande alors de comparer l'empreinte.
   *[other] La clé PGP de la personne ne peut plus servir : demandez-lui-en une autre.
}
desk-seal-file = Pas envoyé : !seal ne chiffre que des mots. Chiffrez vous-même le fichier, ou envoyez-le sans !seal.
desk-sealed-cannot = il y a ici quelque chose pour vous, mais votre clé PGP { $why ->
    [expired] a expiré : prolongez-la, et remettez-la par !pgp. Rien
    [none] n'est pas connue : remettez-la par !pgp. Rien
   *[other] ne peut pas servir : remettez-en une autre par !pgp. Rien
} ne part en clair.
desk-status-pgp = Cette ligne par mail : { $address } · empreinte PGP { $fingerprint }
desk-pgp-ends = La clé PGP de la ligne expire dans { $count ->
    [one] un jour
   *[other] { $count } jours
} : prolongez-la, et mettez la clé prolongée dans la configuration.
desk-pgp-over = La clé PGP de la ligne a expiré : on ne la donne plus à personne. Prolongez-la, et mettez la clé prolongée dans la configuration.
desk-ask-block = Bloquer la personne de { $tag } : plus rien de ce qu'elle écrit n'est lu ni gardé, elle en est avertie une fois. Pour confirmer, dans les deux minutes : !yes { $code }
desk-ask-erase = Effacer tout ce que la personne de { $tag } a écrit, sans retour possible. Quelqu'un d'autre de l'équipe doit confirmer dans les 30 min.
desk-agree-erase = { $name } demande d'effacer tout ce que la personne de { $tag } a écrit, sans retour possible. Si vous êtes d'accord : !yes { $code }
desk-nothing-to-confirm = Rien à confirmer avec ce code.
desk-erased = { $tag } : effacé.
desk-blocked-by = { $tag } : personne bloquée par { $name }. Pour revenir en arrière : !unblock { $tag }
desk-unblocked-by = { $tag } : personne débloquée par { $name }. De nouveau dans la file.
desk-is-blocked = { $tag } : personne bloquée. Pour revenir en arrière : !unblock { $tag }
desk-not-blocked = { $tag } : cette personne n'est pas bloquée.
desk-away-mark = Hors des heures : la personne sait qu'il y aura de nouveau quelqu'un { $when }.
desk-blocked-mark = ⚠ Personne bloquée : rien de ce qu'elle écrit n'est lu.
desk-ask-role = { $name } aurait désormais le rôle { $role }. Pour confirmer, dans les deux minutes : !yes { $code }
desk-ask-revoke = Couper { $name } de la ligne, tous ses comptes : plus rien ne lui est envoyé, rien de ce qui en vient n'est lu, ses dossiers reviennent dans la file. Pour confirmer, dans les deux minutes : !yes { $code }
desk-revoked = ⚠ { $name } est hors de la ligne, sur décision de { $by }. { $count ->
    [0] Aucun dossier n'était à son nom.
   *[other] De nouveau dans la file : { $tags }
 }
desk-role = { $name } : { $role }, sur décision de { $by }.
desk-roster-head = L'équipe :
desk-roster-held = { $count ->
    [one] { $count } dossier
   *[other] { $count } dossiers
 }
desk-roster-on-call = d'astreinte
desk-roster-revoked = hors de la ligne
desk-invited = { $name } ({ $role }) : dans les 30 minutes, écrire à cette ligne, depuis son propre compte (sur XMPP, avec OMEMO) : !join { $code }
    Transmettez le code par un moyen sûr. Il ne sert qu'une fois.
desk-invited-again = { $name } est déjà dans l'équipe ({ $role }) : son autre compte y entre avec le même rôle, en écrivant à cette ligne dans les 30 minutes (sur XMPP, avec OMEMO) : !join { $code }
    Transmettez le code par un moyen sûr. Il ne sert qu'une fois.
desk-invited-back = ⚠ { $name } est hors de la ligne. Ce code lève cette mesure : le compte qui l'écrit entre dans l'équipe ({ $role }), les comptes d'avant restent coupés. Dans les 30 minutes (sur XMPP, avec OMEMO) : !join { $code }
    Transmettez le code par un moyen sûr. Il ne sert qu'une fois.
desk-invite-name = « { $name } » ne va pas comme nom : des lettres, des chiffres et « - », 32 au plus, et rien qui ressemble à un TAG. Rien n'a été fait.
desk-invitations-ended = ⚠ Cinq codes faux ont été écrits : plus aucune invitation ne vaut. Si vous attendez quelqu'un : de nouveau !invite.
desk-join-already = Ce compte est déjà dans l'équipe. Rien n'a été fait.
desk-join-encrypt = Ce message est arrivé en clair : son code ne vaut plus. Activez OMEMO, puis demandez un autre code.
desk-join-has-case = { $name } n'est pas dans l'équipe : le compte qui a écrit le code a un dossier ouvert ici. Le code vaut encore, depuis un autre compte.
desk-join-in-clear = { $name } n'est pas dans l'équipe : le code est arrivé en clair et ne vaut plus. Avec OMEMO activé, de nouveau !invite.
desk-joined = { $name } ({ $role }) est dans l'équipe, par { $network }.
desk-joined-account = { $name } ({ $role }) est dans l'équipe, par { $network } : { $address }. Comparez par un autre moyen ; si ce n'est pas son compte : !revoke { $name }
desk-joined-key = { $name } ({ $role }) est dans l'équipe, par { $network } : { $address }, empreinte { $fingerprint }. Comparez par un autre moyen ; si ce n'est pas son compte : !revoke { $name }
desk-welcome = Bienvenue, { $name } : vous êtes dans l'équipe ({ $role }), avec ce compte sur cet appareil. Pour répondre à quelqu'un, citez son message.
desk-direct-only = Cette commande s'écrit à la ligne directement, pas dans le groupe. Rien n'a été fait.
desk-mandate-in = Dans le mandat, selon { $name } : { $words }
desk-mandate-out = Hors mandat, selon { $name } : { $words }
desk-mandate-unsure = Mandat incertain, selon { $name } : { $words }
desk-mandate-in-by = { $tag } : dans le mandat, selon { $name } : { $words }
desk-mandate-out-by = { $tag } : hors mandat, selon { $name } : { $words }. La personne n'en sait rien : c'est à vous de le lui dire, et de lui indiquer qui peut l'aider.
desk-mandate-out-next = Pour la suite : !say { $tag } out, puis !refer { $tag } pour voir qui pourrait aider.
desk-mandate-unsure-by = { $tag } : mandat incertain, selon { $name } : { $words }
desk-call-how = { $tag } : !call { $tag } VOIE QUAND [ZONE], par exemple !call { $tag } jitsi 15:30, ou 2026-12-01 15:30, ou 45m. Voies : { $near }. Sans zone : { $place }. Rien ne part avant « go ». Une fois l'appel passé : !call { $tag }
desk-call-shown = { $tag } · voici ce que la personne lirait (la salle est faite à l'envoi) :
    { $words }
    Pour fixer et envoyer : !call { $tag } { $name } go
desk-call-in-clear = { $tag } : pas de lien par ici, d'autres pourraient le lire et venir. D'abord une voie chiffrée (!channel { $tag }), ou une autre façon d'appeler, ou « force » avant « go ».
desk-call-unwanted = { $tag } : la personne ne veut pas d'appel. Si elle a changé d'avis : !contact, ou « force » avant « go ».
desk-call-agreed-card = Appel : { $when }, { $label }, avec { $name }.
desk-call-near = { $tag } : appel { $when }, { $label }. { $address }
desk-call-over = { $tag } : l'appel est passé. Si vous vous êtes parlé, !call { $tag } le note et rappelle la vérification ; sinon, !call { $tag } off.
desk-call-off = { $tag } : l'appel n'est plus prévu. La personne n'en est pas prévenue : dites-le-lui.
desk-call-none = { $tag } : aucun appel n'est prévu.
desk-called = { $tag } : appel noté.
desk-check-mark = À faire après l'appel : vérification, { $count } étapes sur { $number }. !check { $tag }
desk-check-signed-mark = Vérification faite, validée par { $name }.
desk-check-head = { $tag }, vérification d'un premier contact :
desk-check-to-sign = Une étape faite : !check { $tag } étape note. À la fin, quelqu'un d'autre : !signoff { $tag }
desk-check-which = Cette étape n'existe pas. Il y a : { $near }
desk-check-open = { $tag } : il reste { $near }.
desk-check-signed = { $tag } : vérification validée par { $name }.
check-identity = la personne est bien qui elle dit être
check-work = ce qu'elle fait se retrouve ailleurs
check-traces = rien ne parle contre elle
check-vouch = quelqu'un de confiance la connaît, si elle l'a proposé
desk-say-names = Réponses toutes prêtes : { $near }. Pour en voir une : !say TAG nom
desk-say-shown = { $tag } · { $name } :
    « { $words }
    Pour l'envoyer : !say { $tag } { $name } go
desk-contact = Pour écrire :
desk-contact-hours = seulement { $span } ({ $city })
desk-contact-no-zone = seulement { $span }, fuseau inconnu (à fixer : !contact { $tag } hours { $span } Zone/Ville)
desk-contact-waits = seulement quand la personne vient d'écrire
desk-contact-neutral = d'abord un mot neutre
desk-contact-word = mot convenu
desk-contact-no-calls = pas d'appel
desk-contact-in-words = ses propres consignes, plus bas
desk-contact-which = { $tag } : rien n'a changé. Ainsi : !contact { $tag } hours 18:00-22:00 Africa/Tunis, waits, neutral ou nocalls (avec off : l'enlever), word LEMOT, ou clear
desk-contact-zone = { $tag } : dans quel fuseau ? Rien n'a changé. Ainsi : !contact { $tag } hours 18:00-22:00 { $near }
desk-holds-hours = { $tag } : ce ne sont pas ses heures. Votre réponse part { $when }. !undo la retient, !now { $tag } l'envoie tout de suite.
desk-holds-waits = { $tag } : cette personne ne veut pas qu'on lui écrive en premier. Votre réponse part dès qu'elle écrit. !undo la retient, !now { $tag } l'envoie tout de suite.
desk-holds-word = { $tag } : votre réponse attend le mot convenu, demandé sans être dit. !undo la retient, !now { $tag } l'envoie tout de suite.
desk-holds-neutral = { $tag } : un mot neutre part d'abord, votre réponse dès que la personne y a répondu. !undo la retient, !now { $tag } l'envoie tout de suite.
desk-holds-file = { $tag } : ce fichier n'est pas parti, à cause des consignes de contact (!contact { $tag }). Renvoyez-le quand elles le permettent.
desk-word-given = ✓ { $tag } : la personne a donné le mot convenu. Ce qui attendait part.
desk-word-missed = ⚠ { $tag } : la personne a répondu sans le mot convenu. Ce qui attendait attend toujours.
desk-now-nothing = { $tag } : rien n'attend.
desk-now-sent = { $tag } : c'est parti.
desk-question-head = { $tag } : pour poser une question à la personne : !ask { $tag } nom
desk-question-open = sans réponse : { $near }
desk-question-known = déjà répondu : { $near }
desk-question-put = { $tag } : question posée ({ $label }). Si la personne y répond, la réponse est gardée.
desk-question-answered = { $tag } : réponse gardée. { $words }
desk-name-yours = Vos réponses partent sous le nom { $name }. Pour n'en avoir aucun : !name off
desk-name-none = Vos réponses partent sans nom. Pour en choisir un : !name Camille
desk-name-not-here = Rien n'a changé : sur cette ligne, les réponses partent sans nom. Qui s'en occupe peut le changer (names = true, sous [desk], dans la configuration).
desk-name-odd = Rien n'a changé : un nom a des lettres seulement, 24 au plus.
desk-name-taken = Rien n'a changé : { $name } est déjà le nom de quelqu'un de l'équipe.
desk-refer-head = { $tag } : qui d'autre peut aider. Pour voir le texte : !refer { $tag } nom
desk-refer-none = { $tag } : rien dans referrals.toml ne convient à ce dossier.
desk-refer-checked = vérifié il y a { $ago }
desk-refer-unchecked = ⚠ pas vérifié depuis un an : à vérifier avant de l'envoyer
desk-channel-shown = { $tag } · voici ce que la personne lirait (le code est fait à l'envoi) :
    { $words }
    Pour l'envoyer : !channel { $tag } go
# Sur la fiche, si la personne a nommé Wire.
desk-todo-wire = À faire, si Wire convient : un compte professionnel, jamais le vôtre, puis lui écrire. Rien ne lui a été promis.
desk-refer-shown = { $tag } · { $name } :
    « { $words }
    Pour l'envoyer : !refer { $tag } { $name } go
desk-draft-language = Ce que le programme dit en { $language } est un brouillon : personne qui vit dans cette langue ne l’a encore signé.
desk-lang = { $tag } : le programme parle désormais en { $name } avec la personne.
desk-lang-which = Langues de la ligne : { $near }
desk-stats-cases = Dossiers pas encore effacés, par tranches de cinq (5+ : cinq à neuf) :
desk-stats-urgency = Priorité :
desk-stats-need = Besoin :
desk-stats-language = Langue :
desk-stats-channel = Voie :
desk-stats-stage = Étape :
desk-stats-waits = Première réponse humaine : la moitié en { $minutes } min, neuf sur dix en { $hours } min
desk-undone = { $tag } : ce message ne part pas.
desk-nothing-to-undo = Rien à retenir : tout est déjà parti.
desk-not-sent = { $tag } : ce message n'est pas parti, le dossier a changé entre-temps.
desk-focus = Pendant 30 min, ce que vous écrivez sans citer part vers la personne de { $tag }. Toute autre commande y met fin.
desk-focus-ended = C'est fini : ce que vous écrivez sans citer reste dans l'équipe.
desk-focused = → { $tag }
desk-mine-none = Vous n'avez pris aucun dossier.
desk-on-call = Vous êtes d'astreinte : c'est vous qu'on prévient d'abord quand un dossier attend. Pour finir : !oncall off
desk-on-call-off = Votre astreinte est finie.
desk-on-call-by = { $name } prend l'astreinte.
desk-on-call-off-by = { $name } n'est plus d'astreinte.
desk-taken-from-you = { $tag } était à vous ; { $name } prend la suite. Ce que vous en écrivez n'est plus envoyé.
desk-dropped = { $tag } rendu par { $name } : de nouveau dans la file.
desk-idle = { $tag } : { $name } n'a pas encore répondu. De nouveau dans la file.
desk-closed = { $tag } fermé.
desk-closed-by = { $tag } fermé par { $name }.
desk-reopened = { $tag } est rouvert, et à vous.
desk-note-taken = Note gardée pour { $tag }. Elle reste dans l'équipe.
desk-person-more = { $tag } : la personne a écrit encore. !show { $tag } pour lire.
desk-device-added = { $tag } : cette personne a un appareil de plus, ou une autre clé. Avant tout échange sensible, demandez une chose que seule elle peut savoir.
desk-new-device-mark = ⚠ Un nouvel appareil, ou une autre clé, depuis { $ago }.
desk-new-device = { $tag } : écrit depuis un nouvel appareil. Avant tout échange sensible, demandez une chose que seule cette personne peut savoir.
desk-person-back = { $tag } : la personne écrit à nouveau. Attend quelqu'un.
desk-person-stopped = { $tag } : la personne a dit STOP. Plus aucun message ne part.
desk-now-encrypted = { $tag } : les messages arrivent maintenant chiffrés de bout en bout.
desk-came-in-clear = { $tag } : ce message est arrivé en clair, les précédents étaient chiffrés. Les réponses restent chiffrées.
desk-no-keys = { $tag } : cette personne écrit chiffré, et rien ne peut être chiffré pour ses appareils : elle n'a pas de réponse. !take { $tag }, puis !plain { $tag } texte pour lui écrire en clair malgré tout.
desk-person-encrypted = { $tag } : un message chiffré est arrivé, illisible ici. La personne en est prévenue.
desk-person-otr = { $tag } : l'application de cette personne demande OTR, que cette ligne n'a pas : ce qu'elle envoie ainsi est perdu. La personne en est prévenue, et sait ce qui fonctionne ici (OMEMO).
desk-person-too-long = { $tag } : un message trop long est arrivé (plus de 64 Kio), il n’est pas gardé. La personne en est prévenue.
desk-person-garbled = { $tag } : un message est arrivé dont le chiffrement s'était décalé. La personne est invitée à le renvoyer.
desk-person-full = { $tag } : la personne a écrit plus que ce qui peut être gardé. Elle en est prévenue.
desk-person-file = { $tag } : un envoi est arrivé sous une forme qui ne peut pas être transmise ici. La personne en est prévenue.
desk-file = 📎 fichier { $number }, déposé chez { $host }, pas ouvert. Pour le recevoir : !file { $tag } { $number } · nom : { $name }
desk-forget-asked = { $tag } : la personne demande à être oubliée. !close { $tag } efface tout ; sinon effacé dans { $hours } h.
desk-forgotten = { $tag } a été effacé à la demande de la personne. Effacez aussi sa fiche dans votre application.
desk-elsewhere = { $tag } : quelqu'un a répondu depuis le compte de la ligne.
desk-undelivered = { $tag } : ce message n'est pas arrivé ({ $why ->
    [no-such-account] ce compte n'existe plus
    [no-keys] rien ne peut être chiffré pour ses appareils ; !plain { $tag } texte l'enverrait en clair
    [refused] refusé par le destinataire ou son serveur
   *[unknown] impossible de savoir s'il est parti
}).
desk-unreadable-too-long = Votre message dépasse 64 Kio. Rien n'a été fait : envoyez-le en plusieurs fois.
desk-unreadable-garbled = Votre message n'a pas pu être lu : le chiffrement s'était décalé. Rien n'a été fait : renvoyez-le.
desk-unreadable-full = C'est plus que ce qui peut être gardé.
desk-unreadable-file = Ce fichier n'a pas pu être pris, ou un lien vers un fichier est dans votre texte. Rien n'a été envoyé : envoyez le fichier lui-même.
desk-unreadable-otr = Votre application demande OTR, que cette ligne n'a pas : ce qu'elle envoie ainsi est perdu. Rien n'a été fait : désactivez OTR pour cette ligne, et utilisez OMEMO (le cadenas).
desk-unreadable-encrypted = Votre message est chiffré d'une façon que cette ligne ne connaît pas. Rien n'a été fait : envoyez-le avec OMEMO (le cadenas).
desk-not-encrypted = Votre message est arrivé en clair, et cette ligne ne vous obéit que chiffré. Rien n'a été fait : activez OMEMO (le cadenas ; dans Profanity, /omemo start) et renvoyez-le.
desk-unconfirmed-device = Cet appareil n'est pas confirmé pour votre nom. Rien n'a été fait. Son empreinte est à ajouter à la configuration (omemo = […]).

# Les fichiers
desk-file-kept = 📎 fichier { $number }, gardé ici chiffré, pas ouvert. Pour le recevoir : !file { $tag } { $number } { $once ->
    [yes] · à ne regarder qu’une fois (photo éphémère)
   *[no] { "" }
} · nom : { $name }
desk-file-asked = { $tag } : le fichier { $number } est demandé à { $host }.
desk-file-here = { $tag } : voici le fichier { $number }, tel qu'il est arrivé. Rien ne l'a examiné : à ouvrir sur un appareil prévu pour cela, ou pas du tout. Nom : { $name }
desk-file-sent = { $tag } : votre fichier est parti.
desk-file-not-sent = { $tag } : votre fichier n'est pas parti ({ $why ->
    [too-big] il est plus gros que ce que cette ligne envoie
    [gone] il n'est plus là où votre application l'avait déposé
    [forbidden] le serveur où votre application dépose les fichiers est dans un réseau interne
    [unreachable] le serveur où votre application l'avait déposé ne le donne pas
    [wrong-key] il est abîmé
    [no-upload] le serveur de la ligne ne le prend pas : à signaler à qui s'en occupe
    [interrupted] l'envoi s'est interrompu
    [unconfirmed] il n'y a pas d'appareil confirmé
    [busy] trop de fichiers sont en route
   *[full] ce dossier a autant de fichiers que cette ligne peut en garder
}). À renvoyer si besoin.
desk-file-unsure = { $tag } : on ne sait pas si votre fichier est parti. Demandez à la personne avant de le renvoyer.
desk-file-open = { $tag } : votre application a déposé ce fichier sans le chiffrer. Rien n'a été envoyé : activez OMEMO (le cadenas) dans cette conversation et renvoyez-le.
desk-file-clear = { $tag } : la personne écrit en clair, et les fichiers ne partent que chiffrés. Rien n'a été envoyé. Du texte peut partir ; pour un fichier, proposez OMEMO ou Signal.
desk-file-whose = Pour qui est ce fichier ? Rien n'a été envoyé. D'abord !focus TAG, puis renvoyez-le ; ou envoyez-le en citant la personne, ou avec !r TAG.
desk-file-none = { $tag } : aucun fichier de ce numéro. !show { $tag } les montre.
desk-file-too-big = { $tag } : le fichier { $number } est plus gros que ce que cette ligne accepte. Il n'a pas été pris.
desk-file-gone = { $tag } : le fichier { $number } n'est plus chez { $host }. La personne peut le renvoyer.
desk-file-forbidden = { $tag } : le lien du fichier { $number } mène vers un réseau interne ou renvoie ailleurs. Il n'est pas suivi.
desk-file-unreachable = { $tag } : { $host } ne donne pas le fichier { $number }. Plus tard, peut-être : !file { $tag } { $number }
desk-file-wrong-key = { $tag } : la clé du lien n'ouvre pas le fichier { $number }. Rien n'en est gardé ; la personne peut le renvoyer.
desk-file-no-upload = { $tag } : le fichier { $number } est gardé ici, mais le serveur de la ligne ne le prend pas (HTTP File Upload). À signaler à qui s'occupe du serveur.
desk-file-interrupted = { $tag } : le fichier { $number } est gardé ici, mais sa transmission par le serveur de la ligne s'est interrompue. Encore une fois : !file { $tag } { $number }
desk-file-unconfirmed = { $tag } : les fichiers ne partent que chiffrés, vers un appareil confirmé. L'empreinte OMEMO du vôtre est à ajouter à la configuration (omemo = […]). Rien n'a été demandé.
desk-file-busy = { $tag } : trop de fichiers sont en route. Dans un instant : !file { $tag } { $number }
desk-file-full = { $tag } : ce dossier a autant de fichiers que cette ligne peut en garder. Le fichier { $number } ne l'est pas.

# Ce qui n'a pas pu se faire
desk-other-language = { $tag } : cette personne écrit en « { $language } », qui n'est pas parmi vos langues. Dans l'équipe : { $near }. Pour proposer le dossier : !give { $tag } NOM. Pas de traduction en ligne : ses mots sortiraient d'ici.
desk-earlier = Cette personne a déjà eu un dossier : !show { $tag }
desk-for-yourself = Rien n'a été envoyé, et personne d'autre n'a reçu vos mots : ce compte est connu comme celui de l'équipe. Pour demander de l'aide pour vous-même : écrivez ici depuis un autre compte, ou parlez directement à quelqu'un de l'équipe.
desk-kept-inside = Rien n'a été envoyé. Pour répondre à quelqu'un : citez un de ses messages, ou !r TAG texte. !help pour la suite.
desk-held-by = { $tag } est à { $name } depuis { $ago }. Pour le reprendre malgré tout : !take { $tag } force
desk-already-yours = { $tag } est déjà à vous.
desk-not-taken = { $tag } n'est à personne. D'abord : !take { $tag }
desk-is-closed = { $tag } est fermé. Pour le reprendre : !reopen { $tag }
desk-not-closed = { $tag } n'est pas fermé.
desk-stopped = { $tag } : la personne a dit STOP. Rien ne part tant qu'elle n'écrit pas.
desk-superseded = { $tag } : la même personne a un dossier plus récent. Répondez là.
desk-no-case = Aucun dossier à ce nom. !queue montre ceux qui existent.
desk-quote-differs = La citation et le TAG ne désignent pas le même dossier. Rien n'a été fait.
desk-bad-tag = Ce TAG ne peut pas être juste (faute de frappe ?). Rien n'a été fait. !queue les montre tous.
desk-not-allowed = Votre rôle ne permet pas cette commande. !help montre les vôtres.
desk-unknown-verb = Commande inconnue, rien n'a été fait. !help les montre.
desk-unknown-verb-near = Commande inconnue, rien n'a été fait. Peut-être : { $near }
desk-usage = Rien n'a été fait. Ainsi : { $usage } — par exemple : { $example }

# Les commandes
desk-queue-empty = La file est vide.
desk-queue-head = { $count ->
    [one] Un dossier ouvert :
   *[other] { $count } dossiers ouverts :
}
desk-status = { $waiting } en attente · { $held } en main · { $talking } avec le programme · version { $version }
desk-status-identity = Cette ligne : { $address } · empreinte OMEMO { $fingerprint }
desk-status-number = Cette ligne sur Signal : { $address }
desk-help-head = Vos commandes. Répondre : citer un message. TAG peut manquer si vous citez.
desk-help-queue = la file, les plus urgents d'abord
desk-help-show = tout ce qu'on sait d'un dossier
desk-help-give = proposer un dossier à quelqu'un de l'équipe ; il change de mains si cette personne le prend
desk-help-assign = confier un dossier à quelqu'un, sans attendre son accord
desk-help-snooze = remettre à plus tard (30m, 2h, 3j) ; revient aussi dès que la personne écrit
desk-help-prio = changer la priorité (red, amber, green : rouge, orange, vert)
desk-help-link = réunir deux dossiers de la même personne ; à confirmer
desk-help-unlink = en refaire un dossier à part
desk-help-export = tout ce qu'on sait d'un dossier, chiffré vers votre clé PGP, ou pour la personne vers la sienne ; quelqu'un d'autre confirme
desk-help-pgp = votre clé PGP ; avec une clé derrière : la remettre, à confirmer
desk-help-block = ne plus rien lire de la personne ; à confirmer
desk-help-unblock = la lire de nouveau
desk-help-erase = effacer tout ce que la personne a écrit ; quelqu'un d'autre confirme
desk-help-yes = confirmer, avec le code reçu
desk-help-roster = l'équipe, et ce que chaque personne peut faire
desk-help-revoke = couper quelqu'un de la ligne (téléphone saisi ou perdu) ; à confirmer
desk-help-role = dire ce que quelqu'un peut faire ; rend ses droits à qui a été coupé de la ligne
desk-help-invite = faire entrer quelqu'un dans l'équipe : un code à transmettre, bon une fois
desk-help-mandate = dire si c'est à nous d'aider (in, out, unsure), et pourquoi
desk-help-call = fixer un appel (voie, heure, zone ; à voir, puis go) ; seul : noter qu'il a eu lieu, et ce qui vient après
desk-help-check = la vérification d'un premier contact ; avec une étape et une note : la noter
desk-help-signoff = valider la vérification que quelqu'un d'autre a faite
desk-help-say = une réponse toute prête, à voir puis à envoyer (go) ; seul : les noms
desk-help-contact = quand et comment écrire à la personne ; avec une consigne : la fixer
desk-help-now = envoyer tout de suite ce qui attend, malgré les consignes de contact
desk-help-ask = poser à la personne une question du début ; seul : lesquelles
desk-help-channel = par quelles autres voies la personne pourrait écrire, avec un code qui garde le dossier : à voir, puis à envoyer (go)
desk-help-refer = qui d'autre peut aider ; avec un nom : le texte, à voir puis à envoyer (go)
desk-help-lang = changer la langue du programme avec la personne
desk-help-stats = les chiffres, sans rien sur personne
desk-help-undo = retenir votre dernière réponse, si elle n'est pas encore partie
desk-help-focus = pendant 30 min, écrire à la personne sans citer ; sans dossier : y mettre fin
desk-help-mine = vos dossiers
desk-help-oncall = prendre l'astreinte (off : la rendre)
desk-help-take = prendre un dossier : personne d'autre n'écrit alors à la personne (force : le prendre à quelqu'un de l'équipe)
desk-help-drop = le rendre à la file
desk-help-r = écrire à la personne, sans citer
desk-help-seal = répondre à la personne, chiffré vers la clé PGP qu'elle a confirmée
desk-help-plain = écrire en clair, même à qui écrit chiffré
desk-help-note = note pour l'équipe, jamais envoyée
desk-help-file = recevoir un fichier de la personne : 1 est son numéro (là où il est déposé, on voit alors l'adresse de la ligne)
desk-help-close = fermer ; la personne peut revenir
desk-help-reopen = rouvrir un dossier fermé, et le prendre
desk-help-help = ceci
desk-help-status = où en est la ligne

# Ce qui se passe sur Signal
desk-why-key-changed = numéro de sécurité changé : le programme ne peut plus ni lire ni répondre
desk-key-changed = { $tag } : le numéro de sécurité de cette personne a changé (nouveau téléphone, ou quelqu'un d'autre). Ses messages ne peuvent pas être lus et rien ne part, ce que vous venez d'écrire compris. Vérifiez par un autre moyen que c'est bien elle, puis : !trust { $tag }
desk-key-changed-mark = ⚠ Numéro de sécurité changé, pas confirmé : rien ne part. Après vérification : !trust { $tag }
desk-key-trusted = { $tag } : confiance rétablie. Ce qui attendait part maintenant ; ce qui a été reçu entre-temps arrive avec son prochain message.
desk-key-unchanged = { $tag } : rien n'a changé, rien à confirmer.
desk-staff-key-changed = Le numéro de sécurité de { $name } a changé : ses droits sont suspendus, plus rien ne lui est envoyé. Vérifiez de vive voix que c'est bien { $name }, puis quelqu'un d'autre qui en a le droit : !trust { $name }
desk-staff-trusted = { $name } peut de nouveau agir.
desk-nobody-of-that-name = Personne de l'équipe ne s'appelle { $name }.
desk-not-yourself = Quelqu'un d'autre doit confirmer, pas vous.
desk-aside-reaction = { $tag } : { $back ->
    [yes] réaction retirée
   *[no] réaction
} { $emoji }
desk-aside-reaction-clear = { $tag } : { $back ->
    [yes] réaction retirée
   *[no] réaction
} { $emoji } (arrivée en clair : qui tient un serveur a pu la fabriquer)
desk-aside-edited = { $tag } : la personne a corrigé un message. Maintenant : « { $words }
desk-aside-edited-unread = { $tag } : la personne a corrigé un message. !show { $tag } pour lire.
desk-aside-deleted = { $tag } : la personne a supprimé un message. Il est effacé ici ; effacez-le aussi dans votre application.
desk-aside-deleted-unread = { $tag } : la personne a supprimé un message. Il est effacé ici.
desk-aside-timer = { $tag } : { $off ->
    [yes] les messages de cette conversation ne disparaissent plus.
   *[no] les messages de cette conversation disparaissent maintenant après { $span }. Réglez de même la vôtre avec cette ligne.
}
desk-staff-reaction = Les réactions ne partent vers personne : pour répondre, citez et écrivez.
desk-staff-edited = Cette correction ne change rien ailleurs : ce n'est pas une réponse que vous avez fait partir, ou elle ne peut plus être changée là-bas. Si besoin, répondez encore.
desk-staff-deleted = Cette suppression ne change rien ailleurs : ce n'est pas une réponse que vous avez fait partir, ou elle ne peut plus être retirée là-bas.
desk-person-sticker = { $tag } : un autocollant est arrivé, il ne peut pas être transmis. La personne en est prévenue.
desk-person-call = { $tag } : la personne a appelé. Personne n'a pu répondre ; elle en est prévenue.
desk-person-unknown = { $tag } : un envoi d'un genre inconnu ici est arrivé. La personne en est prévenue.
desk-unreadable-sticker = Un autocollant ne dit rien ici : rien n'a été fait.
desk-unreadable-call = Cette ligne ne prend pas d'appels.
desk-unreadable-unknown = Cet envoi est d'un genre que cette ligne ne connaît pas. Rien n'a été fait.

# L'état de la ligne
desk-line-up = { $network } : la ligne fonctionne de nouveau.
desk-line-down = { $network } : plus de connexion depuis plusieurs minutes. Les nouveaux essais sont automatiques ; rien de ce qui a été écrit n'est perdu.
desk-line-missing = { $network } : signal-cli ne démarre pas. À vérifier sur la machine : est-il installé, et son Java ? Voir deploy/README.
desk-line-unlinked = { $network } : le compte ne connaît plus cette machine (déliée sur le téléphone, 30 jours sans le téléphone, ou compte repris). Si vous n'y êtes pour rien, le téléphone est peut-être saisi. Pour relier : vestibule link. Voir deploy/README.
desk-line-outdated = { $network } : cette version de signal-cli n'est plus acceptée ou ne convient pas. À mettre à jour sur la machine ; rien de ce qui a été écrit n'est perdu.
desk-line-captcha = { $network } : un captcha est demandé avant tout envoi. Rien ne part jusque-là. À résoudre sur https://signalcaptchas.org/challenge/generate.html, copier le lien « Open Signal », puis : !captcha LIEN
desk-line-limited = { $network } : trop de messages, pause demandée d'environ { $minutes } min. Tout part ensuite.
desk-line-missed = { $network } : un message envoyé il y a { $minutes } min s’est perdu quand signal-cli a été arrêté de force. On ne peut pas savoir de qui il venait : demandez à qui attend depuis ce moment de le réécrire.
desk-rt-up = Request Tracker répond de nouveau. Ce qui devait y être écrit l'est maintenant.
desk-rt-down = Request Tracker ne répond pas. Rien n'est perdu : les tickets suivront d'eux-mêmes dès son retour. D'ici là, répondez ici.
desk-rt-refused = Request Tracker n'accepte plus notre jeton. À vérifier sur la machine (deploy/README, « Request Tracker ») ; rien n'est perdu.
desk-rt-no-queue = Request Tracker n'a pas cette file pour nous, ou il y manque le champ personnalisé. À vérifier avec qui s'occupe de RT (deploy/README, « Request Tracker ») ; rien n'est perdu.
desk-ticket-missing = { $tag } : le ticket #{ $number } dans RT ne nous est plus visible (supprimé, déplacé, ou droits retirés). Le dossier continue ici sans lui.
desk-ticket-ended = Ticket #{ $number } dans RT : son dossier est effacé. Le ticket est fermé et son sujet vidé. Ses commentaires et courriels, nous ne pouvons pas les retirer : à demander à qui s'occupe de RT (shredder).
desk-ticket-refused = { $tag }, ticket #{ $number } : RT ne fait pas tout ce que nous demandons (état, propriétaire ou sujet). { $name } y a-t-il un compte et les droits sur la file ?
desk-ticket-stolen = { $tag } est à vous ici ; { $name } a pris le ticket #{ $number } dans RT. Le dossier reste le vôtre. Pour le confier : !give { $tag } { $name }
desk-ticket-held = { $tag } (ticket #{ $number }) est à { $name } ici : le prendre dans RT n'y change rien. Demandez-le, ou : !take { $tag } force
desk-ticket-owner = { $tag } : { $name } a changé le propriétaire du ticket #{ $number } dans RT. Ici, le dossier n'est à personne : !take { $tag }
desk-ticket-closed-there = { $tag } : { $name } a fermé le ticket #{ $number } dans RT. Ici, le dossier reste ouvert ; pour le fermer : !close { $tag }
desk-ticket-answered = { $tag } : réponse par courriel de { $name } dans RT (ticket #{ $number }).
desk-ticket-no-key = Le résumé n'est pas écrit ici : dans l'équipe, personne n'a donné de clé PGP. Il est au bureau d'accueil.
desk-mail-hint = Courriel sur le ticket #{ $number }. La réponse se fait dans RT : ce que vous écrivez ici part dans la messagerie de la personne.
desk-mail-full = { $tag } : un courriel est arrivé sur le ticket #{ $number } ; il n'y a plus de place ici. À lire dans RT, avec la réponse.
desk-mail-encrypted = { $tag } : un courriel que RT n'a pas pu déchiffrer est arrivé sur le ticket #{ $number }. À regarder là-bas : pour quelle clé est-il chiffré ?
desk-mail-no-text = { $tag } : un courriel sans texte simple est arrivé sur le ticket #{ $number }. À lire dans RT, avec la réponse.
desk-captcha-taken = Réponse au captcha transmise. La ligne dit si elle est acceptée.
desk-captcha-none = Aucun captcha n'est demandé.
desk-help-trust = après vérification, accepter un numéro de sécurité changé (d'une personne, ou d'un nom de l'équipe)
desk-help-name = choisir le nom que voient les personnes (off : aucun) ; seul : le vôtre
desk-help-captcha = donner la réponse au captcha demandé par Signal

# Les exercices
desk-drill-mark = EXERCICE
desk-drill-head = Exercices (!drill NOM pour en commencer un) :
desk-drill-which = Aucun exercice de ce nom. Il y a : { $near }
desk-drill-begins = L'exercice { $name } commence. La fiche vient comme une vraie, une fois les questions posées, et toute l'équipe la voit ; chaque ligne est marquée. Rien ne part vers personne.
desk-drill-enough = { $count } exercices sont en cours : fermez-en un d'abord.
desk-drill-refused = { $tag } : cela ne se fait pas sur un exercice, où il n'y a personne. Pour l'effacer : !close { $tag }
desk-drill-closed = EXERCICE · { $tag } : terminé par { $name }, et effacé. De la fiche à la première réponse : { $ago }.
desk-drill-over = EXERCICE · { $tag } : terminé, et effacé.
desk-help-drill = commencer un exercice, avec une personne qui n'existe pas ; seul : leurs noms

## Les questions automatiques arrêtées

desk-ask-pause = Arrêter les questions automatiques : toute personne qui écrit passe tout de suite à l'équipe. Les dossiers déjà au bureau ne changent pas. Pour confirmer, dans les deux minutes : !yes { $code }
desk-is-paused = ⚠ Questions automatiques arrêtées par { $name } depuis { $ago } : toute personne qui écrit passe tout de suite à l'équipe. Pour les remettre : !resume
desk-not-paused = Les questions automatiques ne sont pas arrêtées.
desk-paused-by = ⚠ { $name } a arrêté les questions automatiques : toute personne qui écrit passe tout de suite à l'équipe. Pour les remettre : !resume
desk-resumed-by = { $name } a remis les questions automatiques.
desk-why-paused = a écrit pendant que les questions automatiques sont arrêtées
desk-help-pause = arrêter les questions automatiques : qui écrit passe tout de suite à l'équipe
desk-help-resume = remettre les questions automatiques

## Ce qui tourne

desk-version = vestibule { $version }, en marche depuis { $ago } · conversations { $name } : { $count } questions, en { $words } · format du fichier : { $number }
desk-help-version = ce qui tourne : le programme, les conversations, depuis quand

## Les conversations, lues à nouveau

desk-ask-reload =
    Les conversations du dossier sont en ordre. Elles changent ceci :
    { $words }
    Les remplacer tout de suite ; personne ne perd ses réponses. Pour confirmer, dans les deux minutes : !yes { $code }
desk-reload-added = – questions nouvelles : { $words }
desk-reload-removed = – questions retirées : { $words }
desk-reload-changed = – questions modifiées : { $words }
desk-reload-others = – les exercices, les orientations ou les pays
desk-reload-texts = – textes modifiés : { $count }
desk-reload-languages = – langues nouvelles : { $words }
desk-reload-languages-gone = – langues retirées : { $words }
desk-reload-same = Le dossier contient les conversations qui tournent déjà : il n'y a rien à remplacer.
desk-reload-none = Aucun dossier n'est réglé : ce sont les conversations du programme. Pour les siennes : [helpline] conversations = "DOSSIER" dans la configuration, puis un redémarrage.
desk-reload-mistakes = { $count ->
    [one] Une erreur à corriger d'abord ; rien n'a changé :
   *[other] { $count } erreurs à corriger d'abord ; rien n'a changé :
}
desk-reload-failed = Les conversations n'ont pas été remplacées.
desk-reloaded = Les conversations sont remplacées ({ $by }) : { $name }. Chaque dossier continue dans les nouvelles.
desk-help-reload = lire à nouveau les conversations du dossier ; à confirmer

## Les copies du fichier

desk-copied = Copie écrite : { $name }, { $count } ko. Elle s'ouvre avec la même clé.
desk-copy-none = Aucun dossier n'est réglé pour les copies : [store] backups = "DOSSIER" dans la configuration, puis un redémarrage. Rien n'a été écrit.
desk-copy-full = Le disque des copies est plein : rien n'a été écrit, et la ligne continue.
desk-copy-failed = La copie n'a pas été écrite ; la ligne continue. Ce que dit la machine : { $words }
desk-status-copy = Dernière copie : { $name }, il y a { $ago }
desk-help-backup = écrire une copie chiffrée du fichier où tout est gardé
# Absences (!away)
desk-absent = Vous n'êtes plus là : vous ne recevez que ce qui touche vos dossiers, et les alertes rouges qui durent si vous dirigez. À votre retour : !away off
desk-absent-span = Vous n'êtes plus là pendant { $span } : vous ne recevez que ce qui touche vos dossiers, et les alertes rouges qui durent si vous dirigez. Pour revenir plus tôt : !away off
desk-absent-held = Vous gardez { $tags }. À confier avant de partir : !give TAG NAME ; ou à rendre : !drop TAG
desk-absent-by = { $name } n'est pas là jusqu'à nouvel ordre.
desk-absent-by-span = { $name } n'est pas là pendant { $span }.
desk-absent-off = Vous êtes de retour. { $count ->
    [0] Aucun dossier n'attend.
    [one] { $count } dossier attend : !queue
   *[other] { $count } dossiers attendent : !queue
 }
desk-absent-over = Votre absence est finie. { $count ->
    [0] Aucun dossier n'attend.
    [one] { $count } dossier attend : !queue
   *[other] { $count } dossiers attendent : !queue
 }
desk-absent-off-by = { $name } est de retour.
desk-absent-not = Vous n'étiez pas en absence.
desk-absent-all = Toute l'équipe est en absence : chaque personne est donc prévenue comme si elle était là.
desk-absent-unanswered = ⚠ { $tag } : la personne écrit, et { $name } n'est pas là. Pour voir : !show { $tag } ; pour prendre la suite : !take { $tag } force
desk-roster-absent = n'est pas là
desk-roster-absent-span = n'est pas là pendant { $span }
desk-help-away = ne recevoir que ce qui touche vos dossiers, un temps ou jusqu'à off

# Le journal d'un dossier (!log)
desk-log-head = Ce qui s'est passé, à l'heure de { $city } :
desk-log-person = la personne
desk-log-program = le programme
desk-log-team = l'équipe
desk-log-opened = a écrit pour la première fois
desk-log-answered = a répondu : { $label }
desk-log-summary = a relu les réponses
desk-log-handed-off = a transmis le dossier
desk-log-back = l'a remis dans la file
desk-log-alarm = a prévenu que la personne attend
desk-log-stopped = a écrit STOP
desk-log-returned = est de retour
desk-log-forget = a demandé l'effacement
desk-log-file = a envoyé un fichier
desk-log-moved = continue par une autre voie, avec le code
desk-log-undelivered = un message n'est pas arrivé
desk-log-elsewhere = a répondu depuis une autre application
desk-log-edited = a modifié sa réponse
desk-log-deleted = a supprimé sa réponse
desk-help-log = ce qui s'est passé sur un dossier, et quand, sans aucun mot
