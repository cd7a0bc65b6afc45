# Ready-made answers, for those who answer: !say TAG name shows the text, !say TAG name go sends it.
# An answer is a text whose name begins with say-; each must stand in every language. Nothing is sent by itself.

say-call = ¿Le vendría bien hablar? Según lo que ya use: una llamada de Signal, una sala de Jitsi u otra vía que prefiera. Dígame qué le conviene, y a qué hora de donde está. Seguir por escrito también está bien.
say-details = Para poder ayudar bien me faltan algunos detalles: qué pasó, desde cuándo y en qué dispositivo o cuenta. Sin contraseñas ni nombres de fuentes.
say-out = Gracias por escribirnos. Lo que cuenta queda fuera de lo que podemos hacer aquí. Estoy buscando quién podría ayudar, y se lo diré.
say-secure = Antes de seguir, sería bueno escribirnos por una vía mejor protegida. ¿Cuáles de estas usa ya: Signal, XMPP con OMEMO, PGP, Wire? Si ninguna le va bien, seguimos aquí, con cuidado.
say-wait = Tengo que comprobar algo de mi lado. Vuelvo aquí en cuanto esté. Puede seguir escribiendo, lo leeré todo.
