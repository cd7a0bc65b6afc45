# Des réponses toutes prêtes, pour qui répond : !say TAG nom montre le texte, !say TAG nom go l'envoie.
# Une réponse est un texte dont le nom commence par say- ; il faut la même dans chaque langue. Rien ne part tout seul.

say-call = Souhaitez-vous qu’on se parle de vive voix ? Selon ce que vous utilisez déjà : un appel Signal, une salle Jitsi, ou un autre moyen que vous préférez. Dites-moi ce qui vous va, et à quelle heure chez vous. Rester à l’écrit convient aussi.
say-details = Pour bien vous aider, il me manque quelques détails : ce qui s’est passé, depuis quand, et sur quel appareil ou quel compte. Ni mot de passe, ni nom de source.
say-out = Merci de nous avoir écrit. Ce que vous décrivez sort de ce que nous pouvons faire ici. Je cherche qui pourrait vous aider, et je vous l’indique.
say-secure = Avant d’aller plus loin, un échange mieux protégé serait préférable. Lesquels de ces moyens utilisez-vous déjà : Signal, XMPP avec OMEMO, PGP, Wire ? Si aucun ne vous va, on continue ici, en restant prudents.
say-wait = Je dois vérifier quelque chose de mon côté. Je reviens ici dès que c’est fait. Vous pouvez continuer à écrire, je lirai tout.
