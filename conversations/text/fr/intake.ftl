# Les questions du premier échange, dans l'ordre de flows/intake.toml.
# intake-X : la question   -label : le titre court   -why : pourquoi on demande
# intake-X--C : une réponse proposée   --words : d'autres mots acceptés pour elle
# Les numéros des réponses sont ajoutés par le programme. Règles : ../../README.md

## Est-ce que ça va

intake-safe = Avant tout, est-ce que ça va, là où vous êtes en ce moment ?
intake-safe-label = Situation
intake-safe-why = Pour savoir s’il faut prévenir l’équipe tout de suite, ou s’il vaut mieux reprendre à un autre moment.
intake-safe--yes = Oui, ça va
intake-safe--yes--words =
    oui, ouais, ouai, oui merci, ui, wi, ok, ça va, sa va, tout va bien, je vais bien, on va bien, nous allons bien, ca va bien, ca va merci, ça va aller, va bien, tranquille,
    tranquillement, calme, c'est calme, je suis tranquille, en sécurité, je suis en sécurité, à l'abri, pas de danger, aucun danger, pas en danger, sans danger, rien de grave, pas de problème, pas de souci, ça peut aller, pour l'instant ça va
intake-safe--danger = Quelqu’un est en danger maintenant
intake-safe--danger--words =
    danger, en danger, danger immédiat, je suis en danger, on est en danger, nous sommes en danger, en grand danger, danger de mort,
    vie en danger, ma vie est en danger, danger maintenant, vite, ils sont là, ils arrivent, à la porte, devant chez moi,
    devant ma porte, on me suit, je suis suivi, je suis suivie, été arrêté, été arrêtée, vient d'être arrêté, vient d'être arrêtée,
    viennent d'arrêter, arrestation, garde à vue, en garde a vue, en prison, en détention, détenu, détenue, enlevé, enlevée, enlèvement,
    kidnappé, kidnappée, blessé, blessée, agressé, agressée, agression, frappé, frappée, on me frappe, perquisition, veulent me tuer, me tuer, le tuer, la tuer,
    disparu, disparue, aucune nouvelle de lui, aucune nouvelle d'elle,
    non je suis en danger, non on est en danger, non nous sommes en danger, non en danger, non danger, police chez moi, la police est là, police est là, ils sont chez moi, ils sont entrés,
    va m'arrêter, vont m'arrêter, viennent m'arrêter, arrêtée, arrêtés, ont arrêté, a arrêté, s'est fait arrêter, fait arrêter, emmené, emmenée, embarqué, embarquée, ont pris mon frère, ont pris mon mari, ont pris mon fils, ont pris ma femme,
    menacé de mort, menacée de mort, menaces de mort, tué, tuée, tués, tirs, on nous tire dessus, tire dessus, bombardement, bombardements, explosion, torturé, torturée, je vais mourir, otage, otages
intake-safe--fear = J’ai peur, sans danger immédiat
intake-safe--fear--words =
    peur, j'ai peur, jai peur, très peur, j'ai très peur, on a peur, inquiet, inquiète, inquiets, inquiètes, inquiétude, angoisse, angoissée,
    menace, menaces, menacée, on me menace, on me surveille, stress, stressé, stressée, non, nan, pas vraiment, pas trop, pas très bien,
    ça va pas, ça ne va pas, sa va pas, pas bien, pas en sécurité, pas tranquille, pas rassuré, pas rassurée,
    pas de danger immédiat, moyen, bof, ça dépend, j'ai peur pour quelqu'un, panique, je panique,
    pas immédiat, danger pas immédiat, danger mais pas immédiat, pas de danger mais j'ai peur, pas en danger mais j'ai peur
intake-safe--watched = Je ne peux pas écrire tranquillement
intake-safe--watched--words =
    pas tranquillement, pas seul, pas seule, je ne suis pas seul, je ne suis pas seule, suis pas seul, suis pas seule, pas libre,
    peux pas parler, peux pas écrire, je ne peux pas parler, je ne peux pas écrire, peut pas parler, peut pas écrire, pas maintenant, plus tard,
    pas le moment, pas le bon moment, on me regarde, quelqu'un regarde, quelqu'un lit, on lit, quelqu'un à côté, quelqu'un est là,
    à côté de moi, pas possible d'écrire, peux pas la, un autre moment, demain, on peut me lire, on peut me voir
intake-safe--private = Je préfère ne pas le dire
intake-safe--private--words =
    préfère pas dire, préfère pas le dire, préfère pas répondre, préfère ne pas dire, préfère ne pas répondre, veux pas dire, veux pas le dire,
    veux pas répondre, ne veux pas répondre, ne veux pas le dire, pas envie de dire, pas envie de répondre, pas répondre, c'est privé, privé

## De quoi il s'agit

intake-need = Qu’est-ce qui ressemble le plus à ce qui vous arrive ?
intake-need-label = Besoin
intake-need-why = Pour vous poser moins de questions, et pour que la bonne personne de l’équipe vous lise.
intake-need--account = Un compte piraté, bloqué ou perdu
intake-need--account--words =
    compte, comptes, mon compte, un compte, compte piraté, compte hacké, compte volé, compte perdu, compte bloqué, compte suspendu, compte désactivé,
    piraté, piratée, pirater, piratage, je me suis fait pirater, hacké, hackée, hack, hacker, hackeur, mot de passe, mots de passe, mdp,
    mot de passe perdu, mot de passe oublié, mot de passe changé, plus accès, plus accès à mon compte, pas accès à mon compte, plus me connecter,
    plus à me connecter, pas à me connecter, arrive plus à me connecter, arrive pas à me connecter, n'arrive plus à me connecter, peux plus me connecter,
    peux pas me connecter, connexion, connection, facebook, fb, instagram, insta, gmail, boîte mail, ma boîte mail, mail piraté, boîte mail piratée,
    adresse mail, twitter, tiktok, compte whatsapp, compte telegram, compte signal, compte facebook, compte instagram, compte mail,
    mot de passe ne marche plus, mot de passe ne marche pas, mot de passe ne fonctionne plus, mot de passe refusé, compte ne marche plus
intake-need--device = Un téléphone ou un ordinateur
intake-need--device--words =
    téléphone, telephones, tel, téléfone, telephonne, mon téléphone, portable, mon portable, smartphone, iphone, android, samsung, ordinateur, ordinateurs, ordi, mon ordi,
    pc, mac, macbook, tablette, appareil, appareils, disque dur, clé usb, virus, logiciel espion, spyware, pegasus, malware, espion, espionné, espionnée, espionnage,
    sur écoute, mis sur écoute, mise sur écoute, écoute, écoutes, téléphone volé, téléphone perdu, téléphone saisi, téléphone confisqué, téléphone bizarre,
    téléphone piraté, téléphone espionné, ordinateur volé, ordinateur perdu, ordinateur saisi, ordinateur piraté, ordi volé, ordi saisi, ordi piraté,
    volé mon téléphone, perdu mon téléphone, pris mon téléphone, saisi mon téléphone, pris mon ordinateur, saisi, saisie, confisqué, confisquée,
    téléphone ne marche plus, téléphone ne fonctionne plus, ordinateur ne marche plus, ordinateur ne fonctionne plus, ordi ne marche plus, téléphone bloqué, ordinateur bloqué, matériel, vol de matériel, matériel volé, matériel saisi
intake-need--message = Un message, un lien ou un fichier suspect
intake-need--message--words =
    message, messages, un message, message suspect, messages suspects, message bizarre, messages bizarres, message étrange, faux message, drôle de message,
    lien, liens, lien suspect, lien bizarre, un lien, cliqué, cliqué sur un lien, j'ai cliqué, fichier, fichier suspect, fichier bizarre, pièce jointe,
    sms, sms bizarre, sms suspect, texto, mail suspect, mail bizarre, mail étrange, faux mail, email suspect, email bizarre, courriel suspect,
    hameçonnage, phishing, fishing, arnaque, appel suspect, appel bizarre, qr code
intake-need--harm = Harcèlement, usurpation ou fuite
intake-need--harm--words =
    harcèlement, harcellement, cyberharcèlement, harcelé, harcelée, harceler, on me harcèle, me harcèle, menace, menaces, menacée, on me menace,
    menace de mort, menaces de mort, insultes, insulté, insultée, haine, raid, usurpation, usurpation d'identité, usurpé, faux compte, faux profil,
    se fait passer pour moi, se font passer pour moi, doxxing, doxing, doxx, doxé, doxée, fuite, fuites, fuite de données, données publiées, adresse publiée,
    infos publiées, photos publiées, photos intimes, photos volées, chantage, extorsion, diffamation, calomnie, campagne contre moi,
    faux compte facebook, faux compte instagram, faux compte twitter, faux compte tiktok, faux profil facebook, faux profil instagram
intake-need--access = Un site attaqué, un blocage ou une coupure
intake-need--access--words =
    site, site web, sites, notre site, mon site, le site, site internet, site attaqué, site piraté, site bloqué, site en panne, site inaccessible, site coupé,
    site ne marche plus, site ne fonctionne plus, site tombé, ddos, attaque ddos, censure, censurée, blocage, bloqué, bloquée, internet, internet coupé,
    internet bloqué, coupure, coupures, coupure internet, coupure d'internet, coupé internet, réseau coupé, plus internet, plus d'internet, pas internet, pas d'internet,
    plus de réseau, pas de réseau, vpn, tor, hébergeur, nom de domaine,
    site ne marche pas, site ne répond plus, internet ne marche plus, internet ne marche pas, internet ne fonctionne plus
intake-need--other = Autre chose
intake-need--other--words =
    autre, autres, un autre sujet, autre problème, autre sujet, rien de tout ça, aucun, aucun des deux, aucun de ceux-là, rien de cela, question, une question, conseil, conseils,
    un conseil, des conseils, renseignement, information, informations, formation, formations, audit, atelier, voyage, mission, manifestation, manif, sécuriser, me protéger,
    nous protéger, protection, prévention, communiquer, divers,
    reportage, un reportage, je pars, départ

intake-device_kind = Qu’est-il arrivé à l’appareil ?
intake-device_kind-label = Appareil
intake-device_kind-why = Un appareil perdu, pris ou qui se comporte bizarrement : la suite n’est pas la même.
intake-device_kind--lost = Perdu ou volé
intake-device_kind--lost--words =
    perdu, perdue, égaré, égarée, perte, je l'ai perdu, volé, volée, vol, on me l'a volé, on me l'a volée, cambriolage, cambriolé, cambriolée,
    oublié quelque part, disparu, disparue, retrouve plus, je ne le retrouve plus, le trouve plus
intake-device_kind--seized = Saisi ou confisqué
intake-device_kind--seized--words =
    saisi, saisie, seizi, confisqué, confisquée, confisquer, pris par la police, prise par la police, la police l'a pris, police, gendarmes, gendarmerie, douane, douaniers, frontière,
    à la frontière, à l'aéroport, aéroport, armée, soldats, militaires, perquisition, garde à vue, contrôle, on me l'a pris, ils l'ont pris, ils ont pris, l'ont emporté, pas rendu
intake-device_kind--returned = Pris, puis rendu
intake-device_kind--returned--words =
    rendu, rendue, on me l'a rendu, on me l'a rendue, me l'ont rendu, me l'ont rendue, ils me l'ont rendu, saisi puis rendu, saisie puis rendue, pris puis rendu, confisqué puis rendu, récupéré, récupérée, je l'ai récupéré, je l'ai récupérée,
    récupérer, restitué, restituée, revenu
intake-device_kind--strange = Il se comporte bizarrement
intake-device_kind--strange--words =
    bizarre, bizarres, bizarrement, étrange, étranges, étrangement, anormal, pas normal, comportement bizarre, lent, lente, très lent, chauffe, batterie, se vide, redémarre, s'allume tout seul,
    s'éteint tout seul, bug, bugs, bugue, beug, plante, virus, espion, espionné, espionnée, logiciel espion, spyware, pegasus, malware, piraté, piratée, hacké, hackée, alerte, notification apple,
    alerte apple, sur écoute, écoute, surveillé, surveillée, infecté, infectée, ne marche plus, ne fonctionne plus, marche plus, fonctionne plus, marche mal

intake-harm_kind = Qu’est-ce qui s’en approche le plus ?
intake-harm_kind-label = Atteinte
intake-harm_kind-why = Chaque situation demande des gestes différents. Cela évite de vous faire tout raconter deux fois.
intake-harm_kind--harassment = Harcèlement ou menaces
intake-harm_kind--harassment--words =
    harcèlement, harcellement, cyberharcèlement, harcelé, harcelée, on me harcèle, me harcèle, menace, menaces, menacée, on me menace, menace de mort, menaces de mort,
    insulte, insultes, insultée, haine, messages de haine, raid, chantage, extorsion, diffamation, calomnie, m'insulte, m'insultent, me menace, me menacent, me harcèlent
intake-harm_kind--doxxing = Infos ou images privées publiées
intake-harm_kind--doxxing--words =
    doxxing, doxing, doxx, dox, doxé, doxée, infos publiées, infos privées, informations publiées, informations privées, adresse publiée, mon adresse, adresse, numéro publié, mon numéro,
    photos, photos publiées, photos privées, photos intimes, images, images intimes, vidéo, vidéos, vie privée, nudes, divulgation, publié mon adresse, publié mes photos, publié mon numéro
intake-harm_kind--impersonation = Quelqu’un se fait passer pour moi ou nous
intake-harm_kind--impersonation--words =
    usurpation, usurpation d'identité, usurpé, usurpée, usurper, faux compte, faux comptes, faux profil, faux profils, se fait passer pour moi, se fait passer pour nous, se font passer pour moi,
    se font passer pour nous, fait passer pour, font passer pour, copie de mon compte, imposteur, faux site, fausse page, mon nom, en mon nom, mon identité, identité volée
intake-harm_kind--leak = Fuite de documents ou de données
intake-harm_kind--leak--words =
    fuite, fuites, fuite de données, fuites de données, fuite de documents, documents, document, données, données volées, données publiées, documents volés, documents publiés,
    base de données, fichiers volés, archives, mails publiés, mails volés, leak, leaks

intake-access_kind = Qu’est-ce qui ne marche plus ?
intake-access_kind-label = Accès
intake-access_kind-why = Un site attaqué, un blocage ou une coupure générale ne se traitent pas de la même façon.
intake-access_kind--website = Notre site, ou mon site
intake-access_kind--website--words =
    site, site web, sites, le site, un site, notre site web, mon site web, site internet, site attaqué, attaque, ddos, attaque ddos, site piraté, piraté, site en panne, en panne, serveur,
    site tombé, hébergeur, hébergement, nom de domaine, site défiguré, wordpress, page piratée, blog, notre blog, mon blog,
    site ne marche plus, site ne marche pas, site ne fonctionne plus, site inaccessible, site ne répond plus
intake-access_kind--blocked = Un site ou une appli, bloqués ici
intake-access_kind--blocked--words =
    bloqué, bloquée, bloqués, bloquées, blocage, censure, censurée, censurés, appli bloquée, application bloquée, application, appli, applis, site bloqué, site censuré, sites bloqués,
    vpn, vpn bloqué, tor, interdit, interdite, filtré, filtrage, whatsapp bloqué, signal bloqué, telegram bloqué, facebook bloqué
intake-access_kind--internet = Internet tout entier
intake-access_kind--internet--words =
    internet, internet coupé, internet est coupé, plus internet, plus d'internet, pas internet, pas d'internet, coupure, coupures, coupure internet, coupure d'internet, coupure générale, réseau, réseau coupé,
    plus de réseau, pas de réseau, plus de connexion, pas de connexion, connexion, wifi, 4g, 3g, données mobiles, tout, tout est coupé, très lent, lent, internet lent, black-out, blackout,
    internet ne marche plus, internet ne marche pas, internet ne fonctionne plus, réseau ne marche plus

intake-other_kind = Qu’est-ce qui vous serait utile ?
intake-other_kind-label = Sujet
intake-other_kind-why = Pour que la personne qui vous lira sache par où commencer.
intake-other_kind--travel = Préparer un voyage ou une manifestation
intake-other_kind--travel--words =
    voyage, voyages, voyager, déplacement, déplacements, mission, reportage, terrain, frontière, passer une frontière, partir, départ, manifestation, manifestations, manif, manifs, rassemblement,
    marche, élection, élections, zone de guerre, zone de conflit
intake-other_kind--secure = Communiquer plus sûrement
intake-other_kind--secure--words =
    communiquer, communication, communications, communiquer en sécurité, communication sécurisée, sécuriser, sécurisé, sécurité, chiffrer, chiffrement, crypter, messagerie, messageries, signal, mails,
    sécuriser mes mails, sécuriser mon téléphone, sécuriser mes comptes, protéger, protéger mes sources, protéger une source, source, sources, me protéger, nous protéger, protection, confidentialité, anonymat, conseil, conseils
intake-other_kind--training = Une formation ou un audit
intake-other_kind--training--words =
    formation, formations, former, nous former, me former, formateur, formatrice, atelier, ateliers, cours, apprendre, audit, audits, diagnostic, évaluation, accompagnement, sensibilisation
intake-other_kind--else = Autre chose
intake-other_kind--else--words =
    autre, autres, un autre sujet, autre sujet, rien de tout ça, aucun, aucun des trois, aucun de ceux-là, divers, c'est compliqué, compliqué, question, une question, partenariat

## Quelques précisions selon le besoin

intake-account_recovery = Avez-vous encore accès au mail ou au numéro de téléphone lié à ce compte ?
intake-account_recovery-label = Mail ou numéro lié
intake-account_recovery-why = C’est souvent par là qu’un compte peut se récupérer. Ne nous envoyez ni code ni mot de passe.
intake-account_recovery--yes = Oui
intake-account_recovery--yes--words =
    ouais, ouai, oui oui, ui, wi, encore, toujours, oui encore, oui toujours, j'ai accès, j'ai encore accès, j'ai toujours accès, les deux, le mail, le numéro, le téléphone, au mail, au numéro, yep
intake-account_recovery--no = Non
intake-account_recovery--no--words =
    nan, nn, non plus, plus du tout, pas du tout, plus accès, pas accès, plus aucun accès, aucun accès, aucun, aucun des deux, ni l'un ni l'autre, rien, plus rien, perdu, perdus, changé, ils ont changé
intake-account_recovery--unsure = Je ne sais pas
intake-account_recovery--unsure--words =
    sais pas, jsp, je sais pas, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, à vérifier, j'ai pas vérifié, pas vérifié, en partie

intake-account_shared = Êtes-vous plusieurs à utiliser ce compte ?
intake-account_shared-label = Compte partagé
intake-account_shared-why = Si d’autres personnes s’en servent, il faut peut-être aussi les prévenir.
intake-account_shared--alone = Non, une seule personne
intake-account_shared--alone--words =
    non, nan, nn, seul, seule, moi seul, moi seule, juste moi, que moi, moi, moi uniquement, uniquement moi, moi seulement, seulement moi, rien que moi, pas partagé, personne d'autre, je suis seul, je suis seule, perso, personnel
intake-account_shared--shared = Oui, plusieurs
intake-account_shared--shared--words =
    oui, ouais, ui, plusieurs, à plusieurs, partagé, compte partagé, on est plusieurs, nous sommes plusieurs, équipe, l'équipe, une équipe, collègues, des collègues, mes collègues, rédaction, la rédaction,
    association, asso, collectif, avec d'autres, à deux, deux, on est deux, pas que moi, pas seulement moi, pas seul, pas seule, famille,
    trois, on est trois, nous sommes trois, quatre, cinq
intake-account_shared--unsure = Je ne sais pas
intake-account_shared--unsure--words =
    sais pas, jsp, je sais pas, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre

intake-device_lock = Dans quel état était l’appareil à ce moment-là ?
intake-device_lock-label = État
intake-device_lock-why = Selon son état, ce qu’il contient est plus ou moins facile à lire. Ne nous envoyez pas son code.
intake-device_lock--off = Éteint
intake-device_lock--off--words = éteinte, éteind, eteins, éteints, était éteint, pas allumé, pas allumée, plus de batterie, sans batterie, à plat, hors tension
intake-device_lock--locked = Allumé, écran verrouillé
intake-device_lock--locked--words =
    verrouillé, verrouillée, vérouillé, écran verrouillé, bloqué par un code, avec un code, code, avec code, il y a un code, pin, empreinte, en veille, veille, verrouillage, schéma, pas déverrouillé, pas ouvert, fermé
intake-device_lock--open = Allumé, ouvert ou sans code
intake-device_lock--open--words =
    ouvert, ouverte, déverrouillé, déverrouillée, dévérouillé, sans code, pas de code, aucun code, pas verrouillé, pas verrouillée, pas de mot de passe, sans mot de passe, non verrouillé,
    j'ai donné le code, j'ai dû donner le code, j'ai dû le déverrouiller, débloqué,
    donné le code, donné mon code, donner mon code, donner le code
intake-device_lock--unsure = Je ne sais pas
intake-device_lock--unsure--words =
    sais pas, jsp, je sais pas, chais pas, sait pas, sais plus, je ne sais plus, je sais plus, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, me souviens pas, me rappelle plus

intake-device_opens = Qu’ouvre-t-il sans mot de passe ? Vous pouvez donner plusieurs numéros.
intake-device_opens-label = Accès ouverts
intake-device_opens-why = Pour savoir de quoi s’occuper en premier. Ne nous envoyez aucun mot de passe.
intake-device_opens--mail = Une boîte mail
intake-device_opens--mail--words = mail, mails, email, e-mail, emails, courriel, boîte mail, boite mail, ma boîte, messagerie mail, gmail, outlook, yahoo, proton, protonmail
intake-device_opens--messages = Des messageries
intake-device_opens--messages--words = messagerie, messageries, messages, conversations, whatsapp, signal, telegram, messenger, sms, viber, wire, discussions, groupes
intake-device_opens--social = Des réseaux sociaux
intake-device_opens--social--words = réseaux sociaux, réseau social, réseaux, facebook, instagram, insta, twitter, tiktok, youtube, linkedin, x
intake-device_opens--files = Des documents ou des photos
intake-device_opens--files--words =
    documents, document, photos, fichiers, vidéos, notes, enregistrements, drive, google drive, dropbox, icloud, cloud, contacts, carnet d'adresses, sources
intake-device_opens--unsure = Rien, ou je ne sais pas
intake-device_opens--unsure--words =
    rien, rien du tout, aucun, sais pas, je sais pas, jsp, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, ça dépend

intake-device_used = Depuis qu’il vous a été rendu, vous en êtes-vous servi ?
intake-device_used-label = Servi depuis
intake-device_used-why = Pour savoir s’il a pu voir passer autre chose depuis. Il n’y a pas de mauvaise réponse.
intake-device_used--no = Non
intake-device_used--no--words =
    nan, nn, pas du tout, je ne pense pas, je pense pas, je ne crois pas, je crois pas, pas encore, pas utilisé, pas allumé, pas touché, éteint, resté éteint
intake-device_used--yes = Oui
intake-device_used--yes--words =
    ouais, ouai, oui oui, ui, wi, yep, bien sûr, je pense, je pense que oui, je crois, je crois que oui, sûrement, sans doute, utilisé, utilisée, je l'utilise, tous les jours, normalement, je m'en sers, allumé
intake-device_used--unsure = Un peu, ou je ne sais pas
intake-device_used--unsure--words =
    un peu, à peine, une fois, juste allumé, sais pas, je sais pas, jsp, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, ça dépend

intake-device_this = Nous écrivez-vous depuis cet appareil ?
intake-device_this-label = Écrit depuis
intake-device_this-why = Pour savoir si quelqu’un d’autre pourrait lire ce que nous nous disons ici.
intake-device_this--this = Oui, celui-ci
intake-device_this--this--words =
    oui, ouais, ui, wi, celui-ci, celui la, celui-là, celle-ci, ici, cet appareil, cet appareil-ci, le même, la même, même, oui le même, depuis celui-ci, c'est celui-ci, ce téléphone, cet ordinateur, j'ai que lui, j'en ai qu'un,
    n'en ai qu'un
intake-device_this--another = Non, un autre
intake-device_this--another--words =
    non, nan, nn, autre, un autre, une autre, un autre appareil, autre appareil, un autre téléphone, pas celui-ci, pas celui-là, pas le même, pas la même, pas ici, pas depuis celui-ci, quelqu'un d'autre, emprunté, celui d'un ami, celui d'une amie
intake-device_this--unsure = Je ne sais pas
intake-device_this--unsure--words =
    sais pas, jsp, je sais pas, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, les deux

intake-device_signs = À quoi l’avez-vous remarqué ?
intake-device_signs-label = Signes
intake-device_signs-why = Chaque signe se vérifie autrement. Une simple impression convient aussi.
intake-device_signs--alert = À une alerte d’Apple, Google, WhatsApp…
intake-device_signs--alert--words =
    alerte, une alerte, notification, notification apple, alerte apple, apple, google, whatsapp, mail d'apple, message d'apple, avertissement, antivirus, alerte google
intake-device_signs--known = Quelqu’un sait ce qu’il y a dessus
intake-device_signs--known--words =
    quelqu'un sait, ils savent, il sait, elle sait, on sait, savent tout, sait tout, sait des choses, savent des choses, connaît mes messages, connaissent mes messages, cité mes messages, répété mes messages,
    lu mes messages
intake-device_signs--acts = Il chauffe, ralentit, s’allume seul…
intake-device_signs--acts--words =
    chauffe, il chauffe, ralentit, lent, lente, très lent, batterie, se vide, se décharge, s'allume tout seul, s'allume seul, s'éteint tout seul, redémarre, plante, bug, bugs, bugue, bruit, bruits, grésille
intake-device_signs--other = Autre chose
intake-device_signs--other--words = autre, autrement, je ne sais pas, je sais pas, sais pas, jsp, une impression, impression, rien de précis

intake-message_opened = Avez-vous ouvert ce message, ce lien ou ce fichier ?
intake-message_opened-label = Ouvert
intake-message_opened-why = Cela arrive à tout le monde, et cela change seulement par quoi commencer.
intake-message_opened--no = Non, je n’ai rien ouvert
intake-message_opened--no--words =
    non, nan, nn, rien, rien ouvert, rien du tout, pas ouvert, pas encore, jamais, pas cliqué, pas touché, rien cliqué, je n'ai pas cliqué, j'ai pas cliqué, je n'ai pas ouvert, j'ai pas ouvert, supprimé, non pas du tout, seulement lu, juste lu
intake-message_opened--opened = Oui, je l’ai ouvert
intake-message_opened--opened--words =
    oui, ouais, ui, wi, ouvert, ouverte, j'ai ouvert, ai ouvert, cliqué, j'ai cliqué, ai cliqué, clic, téléchargé, j'ai téléchargé, installé, j'ai installé, oui cliqué, je crois que oui, par erreur,
    ouvert mais pas cliqué, ouvert mais rien donné, ouvert mais rien rempli, ouvert mais je n'ai rien donné, ouvert mais j'ai rien donné
intake-message_opened--gave = Oui, et j’ai donné des informations
intake-message_opened--gave--words =
    donné, j'ai donné, donné des informations, donné des infos, donné mes infos, rempli, j'ai rempli, formulaire, rempli un formulaire, saisi, j'ai saisi, tapé, entré, mis mon mot de passe, mot de passe, mon mot de passe, mdp,
    donné mon mot de passe, tapé mon mot de passe, entré mon mot de passe, saisi mon mot de passe, code, un code, donné un code, donné le code, identifiants, mes identifiants, carte bancaire, numéro de carte, répondu, j'ai répondu,
    scanné, j'ai scanné, infos, informations
intake-message_opened--unsure = Je ne sais pas
intake-message_opened--unsure--words =
    sais pas, jsp, je sais pas, chais pas, sait pas, sais plus, je ne sais plus, je sais plus, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, me souviens pas, me rappelle plus

intake-message_device = Était-ce sur l’appareil avec lequel vous nous écrivez ?
intake-message_device-label = Reçu sur
intake-message_device-why = Pour savoir si quelqu’un d’autre pourrait lire ce que nous nous disons ici.
intake-message_device--this = Oui, celui-ci
intake-message_device--this--words =
    oui, ouais, ui, wi, celui-ci, celui la, celui-là, celle-ci, ici, cet appareil, le même, la même, même, oui le même, sur celui-ci, c'est celui-ci, ce téléphone, cet ordinateur, j'en ai qu'un,
    n'en ai qu'un
intake-message_device--another = Non, un autre
intake-message_device--another--words =
    non, nan, nn, autre, un autre, une autre, un autre appareil, autre appareil, un autre téléphone, pas celui-ci, pas celui-là, pas le même, pas la même, pas ici, sur un autre, sur mon ordinateur, au travail, quelqu'un d'autre
intake-message_device--unsure = Je ne sais pas
intake-message_device--unsure--words =
    sais pas, jsp, je sais pas, chais pas, sait pas, sais plus, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, les deux, plusieurs

intake-harassment_where = Par où cela passe-t-il ? Vous pouvez donner plusieurs numéros.
intake-harassment_where-label = Par où
intake-harassment_where-why = Ce qui arrive en ligne et ce qui arrive à votre porte ne se traitent pas de la même façon.
intake-harassment_where--social = Réseaux sociaux
intake-harassment_where--social--words = réseau, réseaux, facebook, instagram, insta, twitter, tiktok, youtube, commentaires, en ligne, sur internet, x, publications
intake-harassment_where--messages = Messages privés ou mails
intake-harassment_where--messages--words = message, messages, messages privés, mp, dm, whatsapp, telegram, signal, sms, mail, mails, email, emails, courriel, courriels, messenger
intake-harassment_where--calls = Appels
intake-harassment_where--calls--words = appel, au téléphone, téléphone, par téléphone, appels anonymes, numéros masqués, on m'appelle
intake-harassment_where--nearby = Près de chez moi ou de mon travail
intake-harassment_where--nearby--words =
    près de chez moi, devant chez moi, chez moi, au travail, devant mon travail, dans la rue, au bureau, à la maison, en personne, en vrai, voisins, voiture, une voiture, on me suit
intake-harassment_where--other = Ailleurs
intake-harassment_where--other--words =
    autre, autre part, partout, dans la presse, à la télé, télé, journaux, sais pas, je sais pas, jsp, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, ça dépend

intake-doxxing_what = Qu’est-ce qui a été publié ? Vous pouvez donner plusieurs numéros.
intake-doxxing_what-label = Publié
intake-doxxing_what-why = Une adresse et une image demandent des gestes différents. Ne nous les renvoyez pas ici.
intake-doxxing_what--address = Une adresse, un lieu
intake-doxxing_what--address--words = adresse, mon adresse, adresses, domicile, maison, lieu, école, école de mes enfants, mon quartier, lieu de travail, bureau
intake-doxxing_what--number = Un numéro de téléphone
intake-doxxing_what--number--words = numéro, mon numéro, téléphone, numéros, tel
intake-doxxing_what--images = Des images
intake-doxxing_what--images--words = image, photo, photos, mes photos, vidéo, vidéos, photos intimes, nudes, captures
intake-doxxing_what--other = Autre chose
intake-doxxing_what--other--words =
    autre, mon nom, nom, identité, papiers, passeport, famille, ma famille, messages, mails, compte en banque, dossier médical, sais pas, je sais pas, jsp, chais pas, sait pas, aucune idée, pas certain,
    pas certaine, pas sûr, pas sûre, peut-être, peut etre, ça dépend

intake-impersonation_does = Que fait-on en votre nom ?
intake-impersonation_does-label = En mon nom
intake-impersonation_does-why = Pour savoir s’il faut prévenir d’autres personnes.
intake-impersonation_does--asks = On écrit à des gens que je connais
intake-impersonation_does--asks--words =
    écrit à mes contacts, écrit à mes amis, écrivent à mes contacts, demande de l'argent, demandent de l'argent, argent, contacte mes amis, contacts, mes contacts, mes amis, mes sources, messages
intake-impersonation_does--posts = On publie
intake-impersonation_does--posts--words = publie, publient, publications, publie des choses, poste, postent, des posts, articles, photos, vidéos, commentaires, faux articles
intake-impersonation_does--nothing = Rien encore
intake-impersonation_does--nothing--words = rien, rien pour l'instant, rien du tout, pas encore, juste le profil, seulement le profil
intake-impersonation_does--unsure = Je ne sais pas
intake-impersonation_does--unsure--words = sais pas, je sais pas, jsp, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, ça dépend

intake-leak_people = Y a-t-il de quoi exposer quelqu’un, comme une source ?
intake-leak_people-label = Personnes exposées
intake-leak_people-why = Si c’est le cas, c’est par là qu’il faut commencer. Ne nous dites pas qui.
intake-leak_people--yes = Oui
intake-leak_people--yes--words =
    ouais, ouai, oui oui, ui, wi, yep, bien sûr, je pense, je pense que oui, je crois, je crois que oui, sûrement, sans doute, source, sources, une source, mes sources, des noms, noms, témoins, collègues, quelqu'un,
    plusieurs personnes
intake-leak_people--no = Non
intake-leak_people--no--words = nan, nn, pas du tout, je ne pense pas, je pense pas, je ne crois pas, je crois pas, personne, aucun nom
intake-leak_people--unsure = Je ne sais pas
intake-leak_people--unsure--words = sais pas, je sais pas, jsp, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, ça dépend

intake-site_control = Pouvez-vous encore gérer ce site vous-même (connexion, hébergeur, nom de domaine) ?
intake-site_control-label = Gestion du site
intake-site_control-why = Pour savoir qui peut agir sur le site, et avec qui il faudra parler.
intake-site_control--yes = Oui
intake-site_control--yes--words =
    ouais, ouai, oui oui, ui, wi, encore, toujours, oui encore, oui toujours, j'ai accès, j'ai encore accès, on a accès, on a encore accès, je peux, on peut, moi ou un collègue, moi ou une collègue, en partie, yep
intake-site_control--no = Non
intake-site_control--no--words =
    nan, nn, plus du tout, pas du tout, plus accès, pas accès, plus aucun accès, aucun accès, aucun, rien, plus rien, je ne peux plus, peux plus, on ne peut plus, pas moi, quelqu'un d'autre, un prestataire, pas mon site
intake-site_control--unsure = Je ne sais pas
intake-site_control--unsure--words =
    sais pas, jsp, je sais pas, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, à vérifier, pas vérifié

intake-blocked_around = Cela marche-t-il autrement, avec un VPN ou un autre réseau ?
intake-blocked_around-label = Autrement
intake-blocked_around-why = Cela dit où se trouve le blocage.
intake-blocked_around--yes = Oui
intake-blocked_around--yes--words =
    ouais, ouai, oui oui, ui, wi, yep, bien sûr, je pense, je pense que oui, je crois, je crois que oui, sûrement, sans doute, avec un vpn, avec vpn, vpn, avec tor, tor, autre réseau, en wifi, en 4g
intake-blocked_around--no = Non
intake-blocked_around--no--words = nan, nn, pas du tout, je ne pense pas, je pense pas, je ne crois pas, je crois pas, non plus, vpn bloqué, vpn aussi, même avec un vpn, rien ne marche
intake-blocked_around--untried = Pas essayé
intake-blocked_around--untried--words =
    pas essayé, jamais essayé, pas de vpn, je n'ai pas de vpn, j'ai pas de vpn, pas testé, sais pas, je sais pas, jsp, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être,
    peut etre, ça dépend

intake-internet_else = Avez-vous un autre accès à internet, ailleurs ou par moments ?
intake-internet_else-label = Autre accès
intake-internet_else-why = Pour savoir comment vous joindre, et ce qui reste possible.
intake-internet_else--no = Non, rien d’autre
intake-internet_else--no--words = nan, nn, rien, rien d'autre, aucun, aucun autre, pas d'autre, seulement ici, juste ici, pas du tout
intake-internet_else--sometimes = Par moments
intake-internet_else--sometimes--words = parfois, quelquefois, de temps en temps, par moment, la nuit, le matin, ça revient, quelques minutes, quelques heures
intake-internet_else--yes = Oui
intake-internet_else--yes--words =
    ouais, ouai, oui oui, ui, wi, yep, bien sûr, je pense, je pense que oui, je crois, je crois que oui, sûrement, sans doute, ailleurs, au travail, chez un ami, chez une amie, carte sim étrangère, sim étrangère,
    satellite, starlink, roaming, wifi

intake-travel_when = C’est pour quand ? Une date, ou à peu près.
intake-travel_when-label = Date
intake-travel_when-why = Pour que l’équipe voie ce qui vient en premier.

intake-secure_with = Avec qui, surtout ?
intake-secure_with-label = Avec qui
intake-secure_with-why = Ce qui convient avec une équipe ne convient pas toujours avec une source.
intake-secure_with--sources = Des sources ou des témoins
intake-secure_with--sources--words = source, sources, mes sources, une source, témoin, témoins, victimes, informateurs, lanceurs d'alerte
intake-secure_with--team = Des collègues, mon équipe
intake-secure_with--team--words = collègue, collègues, mes collègues, équipe, l'équipe, mon équipe, rédaction, ma rédaction, membres, bureau, association, travail
intake-secure_with--family = Des proches
intake-secure_with--family--words = proches, mes proches, famille, ma famille, amis, mes amis, amies, enfants, parents, mari, femme
intake-secure_with--everybody = Tout le monde
intake-secure_with--everybody--words =
    tous, toutes, tous les gens, tout, les trois, le public, n'importe qui, sais pas, je sais pas, jsp, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre,
    ça dépend

intake-training_for = C’est pour combien de personnes ?
intake-training_for-label = Pour combien
intake-training_for-why = Un petit groupe et une grande équipe ne se préparent pas de la même façon.
intake-training_for--me = Pour moi
intake-training_for--me--words = moi, moi seul, moi seule, juste moi, individuel, une seule personne
intake-training_for--small = Moins de dix
intake-training_for--small--words = quelques-uns, quelques personnes, petite équipe, petit groupe, cinq, six, sept, huit, neuf, moins de 10, une petite équipe
intake-training_for--large = Dix ou plus
intake-training_for--large--words = dix, dizaine, une dizaine, quinze, vingt, une vingtaine, trente, plus de dix, plus de 10, grande équipe, grand groupe, beaucoup, toute l'organisation
intake-training_for--unsure = Je ne sais pas
intake-training_for--unsure--words = sais pas, je sais pas, jsp, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, ça dépend

## Le récit

intake-account = Que se passe-t-il, dans quel pays, depuis quand, et est-ce que ça continue ? Sans noms, ni mots de passe, ni sources.
intake-account-label = Récit
intake-account-why = Vos mots nous aident mieux que des cases. Quelques phrases suffisent, et vous choisissez ce que vous dites.

## Le temps et la personne

intake-urgency = Est-ce que ça presse ?
intake-urgency-label = Urgence
intake-urgency-why = Pour que l’équipe sache ce qu’il faut lire d’abord.
intake-urgency--now = Oui, c’est en train d’arriver
intake-urgency--now--words =
    oui, ouais, maintenant, tout de suite, en ce moment, immédiat, immédiatement, urgent, c'est urgent, très urgent, super urgent, urgence, c'est une urgence, vite, au plus vite, le plus vite possible, asap, en cours,
    ça continue, ça presse, peux pas attendre, peut pas attendre, dès que possible,
    le plus vite, ça n'attend pas, n'attend pas
intake-urgency--today = Aujourd’hui
intake-urgency--today--words = aujourdhui, auj, ajd, ojd, aujourd hui, dans la journée, ce soir, ce matin, cet après-midi, cet aprem, d'ici ce soir, avant ce soir, avant demain, dans quelques heures, quelques heures, heure, heures, une heure, deux heures, dans une heure, dans deux heures
intake-urgency--week = Cette semaine
intake-urgency--week--words =
    semaine, dans la semaine, demain, après-demain, d'ici quelques jours, dans quelques jours, quelques jours, ces jours-ci, bientôt, deux jours, trois jours, assez vite, avant la fin de la semaine, assez urgent, un peu urgent,
    lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, pas aujourd'hui, pas tout de suite
intake-urgency--later = Rien ne presse
intake-urgency--later--words =
    non, nan, nn, pas urgent, pas très urgent, pas vraiment urgent, peu urgent, ce n'est pas urgent, c'est pas urgent, aucune urgence, pas d'urgence, sans urgence, non urgent, ça ne presse pas, ça presse pas, presse pas, pas pressé, pas pressée,
    pas de presse, plus tard, quand vous pouvez, quand vous voulez, prenez votre temps, peut attendre, ça peut attendre, dans le mois, le mois prochain, tranquille

intake-role = À quel titre nous écrivez-vous ?
intake-role-label = À titre de
intake-role-why = Pour que l’équipe comprenne mieux votre situation. Quelle que soit la réponse, une personne vous lira.
intake-role--journalist = Journalisme, média
intake-role--journalist--words =
    journaliste, journalistes, journaliste indépendant, journaliste indépendante, journalisme, média, médias, presse, pigiste, freelance, reporter, reportère, rédaction, rédacteur, rédactrice, rédac, photographe, photojournaliste, vidéaste,
    blogueur, blogueuse, radio, télé, télévision, correspondant, correspondante, fixeur, fixeuse, documentariste, jri,
    youtubeur, youtubeuse, podcast, podcasteur, podcasteuse, chaîne, site d'information
intake-role--activist = Militantisme, droits humains
intake-role--activist--words =
    militant, militante, militants, militantes, militance, activiste, activistes, activisme, défenseur, défenseuse, défenseure, défenseur des droits, défenseuse des droits, défense des droits, droits humains, droits de l'homme, ddh,
    syndicaliste, syndicat, engagement, lanceur d'alerte, lanceuse d'alerte, avocat, avocate, opposant, opposante, écologiste, féministe
intake-role--organisation = Association, organisation
intake-role--organisation--words =
    association, associations, asso, organisation, organisations, ong, collectif, fondation, structure, mon organisation, notre organisation, notre association, bénévole, salarié, salariée, salarié d'une association, salariée d'une association,
    société civile, osc, coopérative, ligne d'assistance
intake-role--relative = Pour quelqu’un d’autre
intake-role--relative--words =
    quelqu'un d'autre, pour un proche, pour une proche, un proche, une proche, proche, proches, famille, ami, amie, un ami, une amie, pour un ami, pour une amie, collègue, un collègue, une collègue, pour un collègue, pour une collègue, mari, femme,
    conjoint, conjointe, compagnon, compagne, frère, soeur, père, mère, fils, fille, parent, parents, pour mon frère, pour ma soeur, pas pour moi, pour lui, pour elle
intake-role--private = À titre personnel
intake-role--private--words =
    personnel, perso, personnellement, particulier, particulière, un particulier, moi, moi-même, pour moi, simple citoyen, simple citoyenne, citoyen, citoyenne, individuel, privé, à titre privé, étudiant, étudiante
intake-role--other = Autre
intake-role--other--words =
    autres, autre chose, aucun, aucun de ceux-là, rien de tout ça, chercheur, chercheuse, recherche, universitaire, enseignant, enseignante, prof, artiste, écrivain, écrivaine, source, élu, élue, fonctionnaire, entreprise

intake-agrees = Cette personne est-elle d’accord pour que vous nous écriviez ?
intake-agrees-label = Accord
intake-agrees-why = Pour ne rien faire sans elle. Si vous n’avez pas pu lui demander, ce n’est pas un obstacle.
intake-agrees--yes = Oui
intake-agrees--yes--words = ouais, ouai, oui oui, ui, wi, d'accord, elle est d'accord, il est d'accord, elle sait, il sait, elle le sait, il le sait, tout à fait, bien sûr, ok, à sa demande, elle m'a demandé, il m'a demandé, yep
intake-agrees--no = Non
intake-agrees--no--words =
    nan, nn, pas d'accord, pas encore, pas du tout, pas demandé, elle ne sait pas, il ne sait pas, elle sait pas, il sait pas, pas au courant, injoignable, pas joignable, pas pu demander, je n'ai pas pu demander, impossible de demander, impossible,
    pas pu lui demander, pas pu lui parler, pas pu la joindre, pas pu le joindre
intake-agrees--unsure = Je ne sais pas
intake-agrees--unsure--words =
    je sais pas, jsp, chais pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, je pense, je pense que oui, je crois, sans doute

intake-first = Est-ce la première fois que vous nous écrivez ?
intake-first-label = Contact
intake-first-why = Si nous avons déjà échangé, l’équipe peut reprendre là où on en était. La réponse ne change rien à l’accueil.
intake-first--first = Oui, la première fois
intake-first--first--words =
    oui, ouais, ui, wi, première, 1ère, première fois, 1ère fois, c'est la première fois, premier contact, jamais, jamais écrit, jamais avant, nouveau, nouvelle, pas encore
intake-first--returning = Non, nous avons déjà échangé
intake-first--returning--words =
    non, nan, nn, déjà, déjà échangé, déjà écrit, déjà parlé, déjà contacté, déjà en contact, pas la première fois, plusieurs fois, deuxième fois, 2ème fois, encore moi, c'est encore moi, je reviens, on se connaît, vous me connaissez
intake-first--partner = On m’a envoyé vers vous
intake-first--partner--words =
    on m'envoie, on m'a conseillé, conseillé, recommandé, recommandée, recommandation, partenaire, un partenaire, via un partenaire, par un partenaire, orienté, orientée, de la part de, par un collègue, par une collègue, par un ami, par une amie,
    rsf, reporters sans frontières, access now, amnesty, bouche à oreille, envoyé par, envoyée par, par une association, par une ong,
    parlé de vous, on m'a parlé de vous, m'a dit de vous écrire, vous a recommandé, vous a recommandés
intake-first--unsure = Je ne sais plus
intake-first--unsure--words = sais plus, sais pas, je ne sais pas, jsp, je sais pas, je sais plus, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, me souviens pas, me rappelle plus

## Une voie plus sûre

intake-critical = Aurez-vous des choses confidentielles à nous transmettre, comme des documents ?
intake-critical-label = Confidentiel
intake-critical-why = Si oui, on cherchera d’abord ensemble une voie plus sûre que celle-ci. N’envoyez rien de confidentiel pour le moment.
intake-critical--no = Non
intake-critical--no--words =
    nan, nn, rien, aucun, aucun document, pas de document, pas de documents, rien de confidentiel, rien de sensible, pas confidentiel, pas du tout, pas pour le moment, pas pour l'instant, pas maintenant, je ne pense pas, je pense pas, je ne crois pas, je crois pas
intake-critical--yes = Oui
intake-critical--yes--words =
    ouais, ouai, oui oui, ui, wi, documents, des documents, un document, fichiers, des fichiers, preuves, des preuves, photos, captures, captures d'écran, enregistrements, confidentiel, confidentielles, sensible, sensibles, je pense, je pense que oui, je crois, sûrement, bien sûr, yep
intake-critical--unsure = Je ne sais pas
intake-critical--unsure--words = sais pas, jsp, je sais pas, chais pas, sait pas, pas encore, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, ça dépend, à voir, plus tard, possible, c'est possible

intake-channels = Utilisez-vous déjà un de ces outils ? Vous pouvez donner plusieurs numéros.
intake-channels-label = Outils
intake-channels-why = Pour vous proposer quelque chose que vous connaissez déjà. Vous n’avez rien à installer.
intake-channels--signal = Signal
intake-channels--signal--words = signale, signal app, appli signal, application signal, j'ai signal
intake-channels--omemo = XMPP avec OMEMO
intake-channels--omemo--words = xmpp, omemo, jabber, xmpp omemo, profanity
intake-channels--pgp = Mail chiffré avec PGP
intake-channels--pgp--words = pgp, gpg, openpgp, clé pgp, mail chiffré, mails chiffrés, email chiffré, thunderbird, enigmail, mailvelope, proton, protonmail, proton mail, gnupg
intake-channels--wire = Wire
intake-channels--wire--words = wire app, appli wire, j'ai wire
intake-channels--jitsi = Jitsi, en appel
intake-channels--jitsi--words = jitsi, jitsi meet, meet jitsi, jitsy, visio jitsi
# Ce que la personne peut nommer d'elle-même, sans que ce soit dans la liste.
intake-channels--otr = Pidgin ou Adium (OTR)
intake-channels--otr--words = otr, pidgin, adium, xmpp otr, chatsecure, pidgin otr
intake-channels--conversations = Conversations (XMPP)
intake-channels--conversations--words = conversations, appli conversations, cheogram, blabber
intake-channels--dino = Dino (XMPP)
intake-channels--dino--words = dino, dino im
intake-channels--gajim = Gajim (XMPP)
intake-channels--gajim--words = gajim
intake-channels--monal = Monal (XMPP)
intake-channels--monal--words = monal, siskin
intake-channels--gtalk = GTalk ou Hangouts
intake-channels--gtalk--words = gtalk, google talk, hangout, hangouts, google hangouts, g talk
intake-channels--meet = Google Meet, en appel
intake-channels--meet--words = meet, google meet, gmeet
intake-channels--phone = Téléphone
intake-channels--phone--words = téléphone, appel téléphonique, par téléphone, téléphoner
intake-channels--none = Aucun, ou un autre
intake-channels--none--words =
    aucun, aucune, aucun de ceux-là, rien, non, nan, nn, autre, un autre, pas du tout, connais pas, je ne connais pas, je connais pas, je n'en utilise pas, sais pas, je ne sais pas, jsp,
    whatsapp, whattsapp, watsapp, wathsapp, telegram, messenger, viber, imo, skype, zoom, teams, discord, session, threema, element, matrix, briar, simplex, sms, mail, email, gmail

intake-wire = Sur Wire, quel est votre nom d’utilisateur ? Il commence par @. PASSER convient aussi.
intake-wire-label = Nom sur Wire
intake-wire-why = Pour que l’équipe puisse vous y retrouver, si cela peut s’arranger.

## Facultatif, après PLUS

intake-topics = Que voulez-vous ajouter ? Vous pouvez donner plusieurs numéros.
intake-topics-why = Rien n’est obligatoire : vous n’aurez que les questions que vous choisissez.
intake-topics--happened = Ce qui se passe
intake-topics--happened--words = ce qui se passe, ce qui s'est passé, les faits, faits, événements, la situation, situation, précisions
intake-topics--about = Moi et mon travail
intake-topics--about--words = moi, sur moi, mon travail, travail, mon métier, qui je suis, pays, mon pays, nom, mon nom, surnom
intake-topics--writing = Quand et comment m’écrire
intake-topics--writing--words = m'écrire, écrire, horaires, heures, quand m'écrire, comment m'écrire, consignes, mon écran, appareil
intake-topics--talking = Un appel
intake-topics--talking--words = appel, appels, appeler, téléphone, parler, de vive voix, vocal, visio
intake-topics--sharing = À qui l’équipe peut en parler
intake-topics--sharing--words = partage, partager, partenaire, partenaires, à qui en parler, qui peut savoir
intake-topics--nothing = Rien de plus
intake-topics--nothing--words = rien, rien d'autre, rien à ajouter, c'est tout, fini, terminé, aucun, non, nan

intake-country = De quel pays ou de quelle région nous écrivez-vous ?
intake-country-label = Pays
intake-country-why = Les risques et les aides possibles changent selon le pays. Une grande région suffit.

intake-since = Depuis quand cela dure-t-il ?
intake-since-label = Depuis
intake-since-why = Ce qui vient d’arriver et ce qui dure ne se prennent pas par le même bout.
intake-since--today = Aujourd’hui
intake-since--today--words = aujourdhui, auj, ajd, ojd, aujourd hui, ce matin, cette nuit, ce soir, à l'instant, il y a une heure, quelques heures, depuis quelques heures, maintenant, tout à l'heure, vient d'arriver
intake-since--days = Quelques jours
intake-since--days--words = jours, des jours, hier, avant-hier, quelques jour, deux jours, trois jours, depuis quelques jours, depuis hier, une semaine, cette semaine, il y a quelques jours, ce week-end, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche
intake-since--weeks = Quelques semaines
intake-since--weeks--words = semaines, des semaines, deux semaines, trois semaines, depuis quelques semaines, un mois, ce mois-ci, quinze jours, il y a quelques semaines
intake-since--months = Des mois ou plus
intake-since--months--words = mois, des mois, plusieurs mois, quelques mois, depuis des mois, deux mois, trois mois, six mois, un an, des années, années, plusieurs années, depuis longtemps, longtemps, depuis toujours, l'année dernière

intake-ongoing = Est-ce que cela continue en ce moment ?
intake-ongoing-label = Continue
intake-ongoing-why = Ce qui continue se prend autrement que ce qui est passé.
intake-ongoing--yes = Oui
intake-ongoing--yes--words =
    ouais, ouai, oui oui, ui, wi, yep, bien sûr, je pense, je pense que oui, je crois, je crois que oui, sûrement, sans doute, ça continue, toujours, en cours, en ce moment, encore, tous les jours
intake-ongoing--no = Non
intake-ongoing--no--words =
    nan, nn, pas du tout, je ne pense pas, je pense pas, je ne crois pas, je crois pas, c'est fini, fini, terminé, arrêté, plus maintenant, ça s'est arrêté
intake-ongoing--unsure = Je ne sais pas
intake-ongoing--unsure--words = sais pas, je sais pas, jsp, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, ça dépend

intake-deadline = Y a-t-il un jour ou une heure avant quoi il faudrait agir ?
intake-deadline-label = Échéance
intake-deadline-why = Pour que l’équipe le sache. Je ne peux promettre aucun délai.

intake-account_service = De quel service s’agit-il ? Son nom suffit, sans identifiant ni mot de passe.
intake-account_service-label = Service
intake-account_service-why = Chaque service a ses propres démarches.

intake-device_encrypted = Ce qu’il contient est-il chiffré, à votre connaissance ?
intake-device_encrypted-label = Chiffré
intake-device_encrypted-why = Un contenu chiffré est plus difficile à lire pour d’autres.
intake-device_encrypted--yes = Oui
intake-device_encrypted--yes--words =
    ouais, ouai, oui oui, ui, wi, yep, bien sûr, je pense, je pense que oui, je crois, je crois que oui, sûrement, sans doute, chiffré, chiffrée, c'est chiffré, avec un code, iphone, filevault, bitlocker, luks,
    veracrypt
intake-device_encrypted--no = Non
intake-device_encrypted--no--words = nan, nn, pas du tout, je ne pense pas, je pense pas, je ne crois pas, je crois pas, pas chiffré, pas chiffrée
intake-device_encrypted--unsure = Je ne sais pas
intake-device_encrypted--unsure--words = sais pas, je sais pas, jsp, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, ça dépend

intake-message_way = Par où est-il arrivé ?
intake-message_way-label = Arrivé par
intake-message_way-why = Pour savoir où chercher. N’ouvrez rien de plus pour nous répondre.
intake-message_way--sms = SMS
intake-message_way--sms--words = texto, textos, message téléphone, message normal
intake-message_way--mail = Mail
intake-message_way--mail--words = mails, email, e-mail, courriel, boîte mail, gmail
intake-message_way--app = Messagerie (WhatsApp, Signal…)
intake-message_way--app--words = whatsapp, signal, telegram, messagerie, messenger, viber, imessage, wire
intake-message_way--social = Réseau social
intake-message_way--social--words = réseaux sociaux, facebook, instagram, insta, twitter, tiktok, linkedin, x, commentaire
intake-message_way--other = Autrement
intake-message_way--other--words =
    autre, appel, par appel, téléphone, clé usb, qr code, airdrop, bluetooth, sais pas, je sais pas, jsp, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre,
    ça dépend

intake-harm_who = De qui cela vient-il, selon vous ?
intake-harm_who-label = Vient de
intake-harm_who-why = Une idée suffit. Ne donnez aucun nom ici.
intake-harm_who--known = De quelqu’un que je connais
intake-harm_who--known--words = quelqu'un que je connais, je le connais, je la connais, mon ex, ex, mari, femme, famille, collègue, voisin, voisine, ancien ami, patron, chef
intake-harm_who--unknown = De quelqu’un que je ne connais pas
intake-harm_who--unknown--words = inconnu, inconnue, un inconnu, connais pas, je ne le connais pas, je ne la connais pas, anonyme, compte anonyme
intake-harm_who--many = De beaucoup de monde
intake-harm_who--many--words = beaucoup, plein de gens, plein de monde, des dizaines, des centaines, des trolls, trolls, un groupe, groupe, une campagne, des bots, bots
intake-harm_who--official = D’un service de l’État, de la police
intake-harm_who--official--words = état, police, gouvernement, services, services secrets, renseignement, armée, autorités, les autorités, parti au pouvoir, milice
intake-harm_who--unsure = Je ne sais pas
intake-harm_who--unsure--words = sais pas, je sais pas, jsp, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, ça dépend

intake-leak_public = Est-ce déjà public ?
intake-leak_public-label = Public
intake-leak_public-why = Avant et après une publication, ce qu’on peut faire n’est pas la même chose.
intake-leak_public--yes = Oui
intake-leak_public--yes--words =
    ouais, ouai, oui oui, ui, wi, yep, bien sûr, je pense, je pense que oui, je crois, je crois que oui, sûrement, sans doute, public, publié, en ligne, dans la presse, partout
intake-leak_public--threat = Non, on menace de publier
intake-leak_public--threat--words = menace, menaces, on menace, ils menacent, menace de publier, chantage, rançon, bientôt
intake-leak_public--no = Non
intake-leak_public--no--words = nan, nn, pas du tout, je ne pense pas, je pense pas, je ne crois pas, je crois pas, pas encore, pas public, pas publié
intake-leak_public--unsure = Je ne sais pas
intake-leak_public--unsure--words = sais pas, je sais pas, jsp, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, ça dépend

intake-site_host = Chez qui est-il hébergé ? Un nom suffit, ou « je ne sais pas ».
intake-site_host-label = Hébergeur
intake-site_host-why = C’est souvent avec l’hébergeur qu’on peut agir.

intake-blocked_what = Quel site ou quelle appli, et avec quel opérateur ?
intake-blocked_what-label = Bloqué
intake-blocked_what-why = Un même blocage n’est pas partout le même.

intake-internet_where = Où est-ce coupé, pour autant que vous sachiez ?
intake-internet_where-label = Étendue
intake-internet_where-why = Une panne chez vous et une coupure voulue ne se traitent pas de la même façon.
intake-internet_where--me = Chez moi seulement
intake-internet_where--me--words = chez moi, moi seulement, juste moi, ici seulement, mon bureau, à la maison
intake-internet_where--place = Dans le quartier
intake-internet_where--place--words = quartier, le quartier, mon quartier, village, le village, la rue, autour de moi
intake-internet_where--region = Dans la ville ou la région
intake-internet_where--region--words = ville, la ville, région, la région, province, département, gouvernorat, wilaya
intake-internet_where--country = Dans tout le pays
intake-internet_where--country--words = pays, le pays, tout le pays, partout, national
intake-internet_where--unsure = Je ne sais pas
intake-internet_where--unsure--words = sais pas, je sais pas, jsp, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, ça dépend

intake-travel_where = Pour aller où ? Un pays ou une région suffit.
intake-travel_where-label = Destination
intake-travel_where-why = Les précautions changent selon l’endroit.

intake-secure_uses = Qu’utilisez-vous aujourd’hui pour échanger ?
intake-secure_uses-label = Utilise
intake-secure_uses-why = Pour partir de ce que vous avez déjà.

intake-training_about = Sur quoi, surtout ?
intake-training_about-label = Sujet voulu
intake-training_about-why = Pour que l’équipe sache qui peut vous répondre.

intake-work = Est-ce lié à votre travail ou à votre engagement ?
intake-work-label = Lien au travail
intake-work-why = Cela aide l’équipe à voir ce qu’elle peut faire, ou vers qui vous orienter.
intake-work--work = Oui
intake-work--work--words =
    ouais, ouai, oui oui, ui, wi, travail, mon travail, boulot, métier, engagement, mon engagement, militantisme, lié, c'est lié, je pense, je pense que oui, je crois, sûrement, sans doute, bien sûr, enquête, article, les deux
intake-work--private = Non, c’est personnel
intake-work--private--words = non, nan, nn, personnel, perso, privé, vie privée, famille, pas lié, aucun lien, rien à voir, pas du tout, ex, mon ex, conjoint, conjointe
intake-work--unsure = Je ne sais pas
intake-work--unsure--words = sais pas, jsp, je sais pas, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, possible, c'est possible

intake-role_what = En un mot, que faites-vous ?
intake-role_what-label = Activité
intake-role_what-why = Pour que l’équipe vous comprenne mieux. Restez dans le vague si vous préférez.

intake-their_role = Et cette personne, que fait-elle surtout ?
intake-their_role-label = La personne est
intake-their_role-why = Pour que l’équipe comprenne sa situation. Aucun nom, s’il vous plaît.
intake-their_role--journalist = Journalisme, média
intake-their_role--journalist--words =
    journaliste, journalistes, journaliste indépendant, journaliste indépendante, journalisme, média, médias, presse, pigiste, freelance, reporter, reportère, rédaction, rédacteur, rédactrice, rédac, photographe, photojournaliste, vidéaste,
    blogueur, blogueuse, radio, télé, télévision, correspondant, correspondante, fixeur, fixeuse, documentariste, jri,
    youtubeur, youtubeuse, podcast, podcasteur, podcasteuse, chaîne, site d'information
intake-their_role--activist = Militantisme, droits humains
intake-their_role--activist--words =
    militant, militante, militants, militantes, militance, activiste, activistes, activisme, défenseur, défenseuse, défenseure, défenseur des droits, défenseuse des droits, défense des droits, droits humains, droits de l'homme, ddh,
    syndicaliste, syndicat, engagement, lanceur d'alerte, lanceuse d'alerte, avocat, avocate, opposant, opposante, écologiste, féministe
intake-their_role--organisation = Association, organisation
intake-their_role--organisation--words =
    association, associations, asso, organisation, organisations, ong, collectif, fondation, structure, mon organisation, notre organisation, notre association, bénévole, salarié, salariée, salarié d'une association, salariée d'une association,
    société civile, osc, coopérative, ligne d'assistance
intake-their_role--private = Une personne privée
intake-their_role--private--words = personne privée, particulier, particulière, citoyen, citoyenne, simple citoyen, simple citoyenne, étudiant, étudiante, sans activité
intake-their_role--other = Autre
intake-their_role--other--words =
    autres, autre chose, aucun, aucun de ceux-là, rien de tout ça, chercheur, chercheuse, recherche, universitaire, enseignant, enseignante, prof, artiste, écrivain, écrivaine, source, élu, élue, fonctionnaire, entreprise

intake-vouch = Qui, personne ou organisation, pourrait vous recommander, si vous voulez le dire ?
intake-vouch-label = Recommandation
intake-vouch-why = Cela aide parfois l’équipe. Personne n’est contacté sans votre accord, et ce n’est pas une condition.

intake-contact = Quand peut-on vous écrire ? Un numéro, ou vos mots : ce qu’il faut éviter, heures, appels.
intake-contact-label = Vous écrire
intake-contact-why = Pour ne pas vous mettre dans l’embarras si quelqu’un d’autre voit votre écran. Un mot convenu entre nous convient aussi.
intake-contact--any = À tout moment
intake-contact--any--words = n'importe quand, tout le temps, toujours, quand vous voulez, jour et nuit, à toute heure, peu importe, pas de consigne, aucune consigne, rien à éviter
intake-contact--reply = Seulement quand je viens d’écrire
intake-contact--reply--words = après moi, quand j'écris, seulement quand j'écris, uniquement quand j'écris, pas en premier, n'écrivez pas en premier, ne pas écrire en premier, ne m'écrivez pas en premier, pas avant moi, j'écris en premier, j'écris d'abord
intake-contact--hours = Seulement à certaines heures
intake-contact--hours--words = heures, certaines heures, à certaines heures, horaires, le soir, soir, le matin, matin, en journée, la journée, le soir seulement, seulement le soir, le matin seulement, seulement le matin, la nuit, la nuit seulement, pas la nuit, pas le soir, pas la journée
intake-contact--other = Autre consigne
intake-contact--other--words = autre, autre chose, d'autres consignes, une autre consigne

intake-contact_hours = À quelles heures, chez vous ? Par exemple : 18h-22h.
intake-contact_hours-label = Heures
intake-contact_hours-why = Pour que rien ne s’affiche à un autre moment.
intake-contact_words = Que faut-il éviter, ou respecter, en vous écrivant ?
intake-contact_words-label = Consignes
intake-contact_words-why = Pour que l’équipe s’y tienne. Un mot convenu entre nous convient aussi.

intake-watching = Qui pourrait voir votre écran ou vos messages ? Vous pouvez donner plusieurs numéros.
intake-watching-label = Pourrait voir
intake-watching-why = Pour choisir des mots qui ne vous mettent pas dans l’embarras.
intake-watching--close = Quelqu’un de proche
intake-watching--close--words =
    proche, un proche, une proche, famille, ma famille, mari, mon mari, femme, ma femme, conjoint, conjointe, parents, mes parents, frère, colocataire, coloc, ex
intake-watching--work = Au travail
intake-watching--work--words = travail, collègue, collègues, patron, chef, employeur, bureau, informatique
intake-watching--official = La police, un État
intake-watching--official--words = police, état, gouvernement, armée, autorités, les autorités, services, renseignement
intake-watching--nobody = Personne, je crois
intake-watching--nobody--words = personne, aucun, aucune, non, nan, je ne crois pas, je crois pas
intake-watching--unsure = Je ne sais pas
intake-watching--unsure--words = sais pas, je sais pas, jsp, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, ça dépend

intake-own = L’appareil d’où vous écrivez n’est-il qu’à vous ?
intake-own-label = Appareil utilisé
intake-own-why = Pour savoir si quelqu’un d’autre pourrait lire ici plus tard.
intake-own--mine = Oui, à moi
intake-own--mine--words =
    ouais, ouai, oui oui, ui, wi, yep, bien sûr, je pense, je pense que oui, je crois, je crois que oui, sûrement, sans doute, à moi, le mien, la mienne, que moi, moi seul, moi seule
intake-own--shared = Partagé
intake-own--shared--words = on le partage, en famille, avec ma famille, familial, plusieurs personnes, au travail, du travail, du bureau
intake-own--others = À quelqu’un d’autre
intake-own--others--words = prêté, emprunté, d'un ami, d'une amie, pas à moi, pas le mien, cybercafé, cyber, non, nan
intake-own--unsure = Je ne sais pas
intake-own--unsure--words = sais pas, je sais pas, jsp, chais pas, sait pas, aucune idée, pas certain, pas certaine, pas sûr, pas sûre, peut-être, peut etre, ça dépend

intake-ease = Qu’est-ce qui vous faciliterait les choses ? Des messages courts, la voix, autre chose…
intake-ease-label = Pour faciliter
intake-ease-why = Pour que l’équipe s’adapte à vous. Rien n’est à justifier.

intake-call = Si parler de vive voix aide, que préférez-vous ?
intake-call-label = Appel
intake-call-why = Certaines choses se disent mieux en parlant. Rester à l’écrit convient tout autant.
intake-call--text = Rester à l’écrit
intake-call--text--words =
    écrit, à l'écrit, par écrit, texte, message, messages, écrire, chat, non, nan, nn, pas d'appel, pas d'appels, aucun appel, sans appel, pas de vive voix, ne pas appeler, n'appelez pas, pas appeler, pas de téléphone, ni l'un ni l'autre
intake-call--voice = Un appel, sans image
intake-call--voice--words = appel, un appel, appel vocal, vocal, voix, audio, téléphone, par téléphone, au téléphone, appeler, appelez-moi, sans vidéo, pas de vidéo, sans caméra, pas de caméra, oui, ouais, tel
intake-call--video = Un appel avec image
intake-call--video--words = vidéo, appel vidéo, visio, en visio, visioconférence, avec caméra, caméra, avec vidéo, facetime

intake-call_way = Pour se parler, lesquels vous iraient ? Vous pouvez donner plusieurs numéros.
intake-call_way-label = Appel par
intake-call_way-why = Pour choisir avec vous quelque chose que vous avez déjà. L’heure se fixe ensuite avec l’équipe.
intake-call_way--jitsi = Jitsi, dans un navigateur
intake-call_way--jitsi--words = jitsi, jitsi meet, navigateur, jitsy
intake-call_way--signal = Un appel Signal
intake-call_way--signal--words = signal, appel signal, signale
intake-call_way--wire = Wire
intake-call_way--wire--words = wire
intake-call_way--meet = Google Meet
intake-call_way--meet--words = meet, google meet, gmeet, hangouts, hangout

intake-share = Si un partenaire peut aider, l’équipe peut-elle lui en parler ?
intake-share-label = Partage
intake-share-why = Pour que l’équipe s’y tienne.
intake-share--ask = En me demandant à chaque fois
intake-share--ask--words = en me demandant, demandez-moi, me demander, demander à chaque fois, demander avant, demandez avant, ça dépend, avec mon accord, au cas par cas, peut-être, je ne sais pas, je sais pas
intake-share--yes = Oui
intake-share--yes--words = ouais, ouai, oui oui, ui, wi, yep, bien sûr, je pense, je pense que oui, je crois, je crois que oui, sûrement, sans doute, d'accord, ok
intake-share--no = Non
intake-share--no--words = nan, nn, pas du tout, je ne pense pas, je pense pas, je ne crois pas, je crois pas, à personne, ne dites rien, gardez pour vous

intake-name = Comment souhaitez-vous qu’on vous appelle ? Un surnom suffit.
intake-name-label = Nom
intake-name-why = Pour s’adresser à vous simplement. Nous n’avons pas besoin de votre vrai nom.

## La relecture

intake-confirm = Est-ce bien cela ? OUI : je transmets à l’équipe, qui le garde { $days } jours. Un numéro : on corrige ce point. PLUS : vous ajoutez quelques détails facultatifs (pays, heures, appel, nom). EFFACER : je ne transmets rien et j’efface. Sans réponse, je transmets dans { $silent } heures.
intake-confirm-label = Relecture
intake-confirm-why = Pour que l’équipe ne reçoive que ce qui vous convient.
intake-confirm--yes = OUI
intake-confirm--yes--words =
    ouais, ouai, oui oui, ui, wi, oui c'est ça, oui merci, ok, okay, d'accord, dac, c'est ça, c'est bien ça, c'est bien cela, c'est bon, exact, exactement, correct, tout à fait, parfait, très bien, voilà, vas-y, allez-y, transmettre, transmettez, transmets,
    envoyer, envoyez, envoie, je confirme, confirmer, validé, valider, rien à changer, rien à corriger, yep
intake-confirm--more = PLUS
intake-confirm--more--words = plus de détails, plus d'infos, détails, des détails, ajouter, ajouter des détails, compléter, je veux ajouter, préciser, précisions, ajouter quelque chose, encore
intake-confirm--erase = EFFACER
intake-confirm--erase--words =
    efface, effacez, supprimer, supprime, supprimez, ne rien transmettre, ne transmettez rien, ne transmets rien, ne pas transmettre, ne transmettez pas, ne rien envoyer, n'envoyez rien, n'envoie rien, rien transmettre, jeter, annuler, annulez, annule

## Ce qui peut être dit à tout moment, au milieu d'autres mots
# watched : on ne peut pas écrire librement, maintenant. borrowed : l'appareil est à quelqu'un d'autre.

intake-anytime-watched--words =
    par-dessus mon épaule, on lit ce que j'écris, quelqu'un lit ce que j'écris, il lit ce que j'écris, elle lit ce que j'écris, ils lisent ce que j'écris, on regarde mon écran, quelqu'un regarde mon écran, on me regarde écrire, peux pas écrire librement,
    peux plus écrire librement, peux pas écrire tranquillement, peux plus écrire tranquillement, il est à côté de moi, elle est à côté de moi, ils sont à côté de moi, quelqu'un est à côté de moi, je ne suis plus seul, je ne suis plus seule, suis plus seul, suis plus seule,
    on m'oblige à écrire, on me force à écrire, on m'oblige à vous écrire, on me force à vous écrire
intake-anytime-borrowed--words =
    pas mon téléphone, pas mon portable, pas mon ordinateur, pas mon ordi, pas mon appareil, téléphone d'un ami, téléphone d'une amie, téléphone d'un collègue, téléphone d'une collègue, portable d'un ami, portable d'une amie, ordi d'un ami, ordi d'une amie,
    téléphone emprunté, téléphone prêté, emprunté un téléphone, prêté un téléphone, prêté son téléphone, cybercafé, cyber café, depuis un cyber, ordinateur public, ordinateur partagé, téléphone partagé

## Ce qui est dit après certaines réponses

intake-say-danger = Merci de l’avoir dit. Je préviens l’équipe maintenant, et j’arrête là mes questions. Si vous pouvez écrire sans risque, dites ici ce qui se passe, avec vos mots et quand vous pouvez. Une personne de l’équipe le lira.
intake-say-borrowed = C’est noté. N’écrivez alors que ce que d’autres peuvent lire. Pour reprendre depuis un appareil à vous : CANAL.
intake-say-later = D’accord. Rien ne presse : on pourra reprendre plus tard, quand vous voudrez.
