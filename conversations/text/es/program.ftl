# What the program says for itself, besides the questions.
# Rules for writing: ../../README.md

## The first words
# intro and intro-unencrypted go out together: 500 characters at most for both.

intro = Hola, gracias por escribir. Esta es { $helpline }, una línea de ayuda digital para periodistas, activistas y organizaciones. Soy un asistente automático: unas preguntas y le leerá una persona del equipo. Todo se borra { $days ->
    [one] { $days } día
   *[other] { $days } días
} tras el final. Cuando quiera: PERSONA para hablar con alguien, SALTAR para seguir, PARAR para acabar, OLVIDAR para borrar todo.
intro-unencrypted = Aquí alguien más podría leernos: por ahora sin contraseñas, documentos ni nombres de fuentes. Si su aplicación tiene OMEMO (un candado), actívelo.
intro-encrypted = Lo que escribimos aquí va cifrado entre nuestros dispositivos. VERIFICAR muestra cómo saber que somos realmente nosotros.
hint-person = Para llegar a una persona del equipo, escriba PERSONA.

## When encryption begins or ends on the way

now-encrypted = Listo, gracias: a partir de aquí, sus mensajes y mis respuestas van cifrados. VERIFICAR muestra cómo saber que somos realmente nosotros.
came-in-clear = Este mensaje llegó de otra manera que los anteriores: sin cifrar. Si puede, vuelva a activar OMEMO (el candado) antes de contar más.
# The groups of the fingerprint are compared by eye: nothing else on their line.
verify =
    Para saber que somos realmente nosotros, compare estas dos líneas con lo que muestra su aplicación, y con lo que el equipo publica en otro sitio o le dice de viva voz.
    { $address }
    { $fingerprint }
    Si no coinciden, no escriba aquí nada delicado.
# On Signal: each conversation has a safety number of its own, which the team can compare by voice.
verify-number =
    Para saber que somos realmente nosotros, compare el número de esta conversación con el que el equipo publica en otro sitio:
    { $address }
    Para tener plena certeza, pida al equipo, de viva voz, comparar el número de seguridad que Signal muestra en los ajustes de esta conversación.
verify-username = Nombre de usuario: { $name }
verify-elsewhere =
    Nuestra otra dirección, en { $network }:
    { $address }

## Encrypted mail (PGP)

# Beside it goes the helpline's key, in a message of its own.
pgp =
    Si ya usa PGP, puede escribirnos por correo cifrado:
    { $address }
    La huella de nuestra clave:
    { $fingerprint }
    Compárela con la que muestra su programa; nuestra clave es el mensaje siguiente. PGP oculta lo que escribe y adjunta. No oculta el asunto, ni quién escribe a quién y cuándo. Si no usa PGP, no hay nada que instalar: seguimos aquí.
pgp-wkd = Su programa de correo también puede encontrar esta clave por nuestra dirección.
pgp-none = Por ahora no tengo ninguna clave PGP del equipo que darle. Una persona del equipo podrá decirle más.
verify-pgp =
    Por correo cifrado (PGP):
    { $address }
    { $fingerprint }
# The answer that is asked for is a yes or a no, as a whole message.
pgp-confirm =
    Recibí su clave PGP. Su huella:
    { $fingerprint }
    Compárela con la que muestra su propio programa. Si es la misma, responda SÍ; si no, NO.
pgp-changed =
    Esta clave PGP no es la que ya tengo de usted. La huella de la nueva:
    { $fingerprint }
    Compárela con la que muestra su propio programa. Si es la misma, responda SÍ y ocupará el lugar de la otra; si no, NO.
pgp-confirmed = Gracias: su clave queda guardada, cifrada. El equipo puede usarla para cifrar lo que le escriba.
pgp-dropped = De acuerdo, no guardo esta clave. Puede enviarla de nuevo, o enviar otra.
pgp-known = Es la clave que ya confirmó. Ahora está al día aquí.
pgp-message = Recibí su mensaje cifrado y lo paso tal cual: yo no puedo leerlo. Solo una persona del equipo puede descifrarlo.
pgp-secret = Atención: lo que acaba de enviar es su clave secreta. No la he guardado y nadie del equipo la ve, pero ha pasado por otras máquinas: es mejor darla por conocida. No la use más, cree una nueva y, si puede, revoque esta. Una clave secreta no se envía a nadie, tampoco a nosotros. Le pasa a mucha gente, y podemos ayudarle con esto.
pgp-refused = { $why ->
    [several] En lo que envió hay varias claves PGP, así que no guardé ninguna. Envíe solo la suya, por favor.
    [long] Esta clave PGP es demasiado larga para mí, así que no la guardé. Con GnuPG, «gpg --armor --export-options export-minimal --export» seguido de su dirección da una más corta.
    [expired] Esta clave PGP ha caducado: ya no se puede cifrar nada para ella. Prolónguela en su programa y envíela de nuevo, o envíe otra.
    [revoked] Esta clave PGP está revocada: ya no debe usarse, así que no la guardé. Si tiene otra, envíemela.
    [sign] Esta clave PGP solo sirve para firmar: no se puede cifrar nada para ella. Si tiene otra, envíemela, o añada a esta una parte para cifrar.
    [invalid] Esta clave PGP está dañada: sus propias firmas no encajan, así que no la guardé. Expórtela de nuevo desde su programa, por favor.
   *[none] No consigo leer esta clave PGP: le falta una parte o cambió por el camino. Envíela de nuevo, entera, por favor, en un solo mensaje o como archivo.
} Seguimos aquí como antes.
# The head of what is given to a person who asks what is kept of them; then who said what.
pgp-export = Lo que usted y el equipo han escrito aquí
pgp-export-they = usted
pgp-export-we = el equipo
pgp-export-answers = Sus respuestas a las preguntas

## Going on another way
# The first goes to a new account; nothing is said to the old one.

passage-joined = Gracias, queda anotado: seguimos aquí.
passage-here = Este código es para su otra aplicación: hay que enviarlo desde allí.
passage-wrong = Si eso era un código, no cuenta, o ya no. No pasa nada: escriba aquí qué está pasando.

## The other ways, for who knows one
# Once the person has said which tools they have, or for who writes CHANNEL. way-head or way-none first, then a line for each tool.

way-head = Gracias. Esto es lo que podríamos usar, solo si le conviene:
way-none = De acuerdo.
way-here = – Aquí ya va cifrado entre nuestros dispositivos: puede quedarse.
way-signal = – Signal: cifrado de un dispositivo a otro. Signal conoce su número, no lo que escribe. Nuestro número: { $address }
way-signal-name = O, sin número, nuestro nombre de usuario en Signal: { $name }
way-omemo =
    – XMPP con OMEMO: cifrado de un dispositivo a otro. Los servidores saben quién escribe a quién, no qué. Nuestra dirección, y luego nuestra huella:
    { $address }
    { $fingerprint }
way-omemo-here = – OMEMO, en la aplicación que ya tiene: el candado de esta conversación, si lo hay. Los servidores sabrán quién escribe a quién, pero ya no lo que se escribe.
way-conversations = – En Conversations: el candado arriba en esta conversación, y luego OMEMO. Los servidores sabrán quién escribe a quién, pero ya no lo que se escribe.
way-dino = – En Dino: el candado junto al espacio donde se escribe, y luego OMEMO. Los servidores sabrán quién escribe a quién, pero ya no lo que se escribe.
way-gajim = – En Gajim: el candado junto al espacio donde se escribe, y luego OMEMO. Los servidores sabrán quién escribe a quién, pero ya no lo que se escribe.
way-monal = – En Monal: en los detalles de esta conversación, el cifrado (OMEMO). Los servidores sabrán quién escribe a quién, pero ya no lo que se escribe.
way-otr = – Pidgin y Adium cifran con OTR, que no sé leer. La misma cuenta funciona en Dino o Gajim, que tienen OMEMO, si los tiene.
way-gtalk = – Google cerró GTalk y Hangouts: ya no se puede escribir ahí.
way-pgp =
    – Correo cifrado (PGP): lo que escribe y adjunta va cifrado; el asunto, y quién escribe a quién, no. Para recibir nuestra clave, escriba aquí PGP. Nuestra dirección, y luego nuestra huella:
    { $address }
    { $fingerprint }
way-wire = – Wire: cifrado de un dispositivo a otro. Es posible si alguien del equipo puede organizarlo con usted; no puedo prometerlo.
way-jitsi = – Jitsi: para hablar, en un navegador; cifrado hasta el servidor, donde alguien podría escuchar. Se acuerda con el equipo.
way-meet = – Google Meet: para hablar; Google podría escuchar, y sabe quién habla con quién. Se acuerda con el equipo.
way-phone = – Teléfono: para hablar; las compañías telefónicas podrían escuchar, y saben quién habla con quién. Se acuerda con el equipo.
way-later = – { $label }: la persona que tome el relevo lo verá con usted.
way-not = – { $label }: no lo tenemos.
way-others = También tenemos, si los conoce: { $words }.
way-stay = Nada es obligatorio.
way-stay-clear = Nada es obligatorio: también podemos seguir aquí, donde podrían leernos otras personas. Entonces, sin contraseñas, documentos ni nombres de fuentes.
way-code = Si cambia de vía, envíe primero allí el código que sigue: sus mensajes quedarán juntos, sin tener que repetir nada. Sirve una vez, durante un día.
# Where mail comes to tickets ([rt]).
way-code-mail = En un correo, póngalo en el asunto.
# Alone in its message, to be copied.
way-code-alone = { $code }

## Talking
# call-agreed: whoever answers has agreed the time. The other ways are always named.

call-agreed = Hablamos { $when }, { $label }. Si ya no le conviene, escríbalo aquí.
call-room = El enlace, que se abre en un navegador, sin cuenta: { $address }
call-others = O, si lo prefiere: { $words }.
call-jitsi = por Jitsi
call-signal = por llamada de Signal
call-wire = por Wire
call-meet = por Google Meet
call-phone = por teléfono

## Language

language-ask = ¿En qué idioma prefiere escribir?
language-name = Español
language-changed = De acuerdo, seguimos en español.

## When the program has not understood

retry-1 = Disculpe, no entendí bien. Un número o unas pocas palabras bastan, y SALTAR también sirve.
retry-2 = Sigo sin entenderlo, y ese es mi límite como programa. Si lo prefiere, escriba PERSONA y paso sus palabras al equipo; si no, basta un número.
which-of = Dudo entre estas respuestas. ¿A cuál se refiere?
did-you-mean = ¿Quiere decir «{ $label }»? Un SÍ o un NO bastan.
closest = Queda anotado, gracias. ¿Cuál de estas respuestas se acerca más?
unclear-kept = Guardo sus palabras tal cual: las leerá la persona que tome el relevo. Sigamos.

## Reading it back
# The head of the list of answers; the others stand for an answer that the program does not repeat.

recap = Esto es lo que anoté:
recap-item = { $label }: { $value }
recap-text = sus palabras quedan anotadas
recap-unclear = sus palabras se guardan tal cual
recap-skipped = sin respuesta

## Passing it to the team

handed-over = Gracias, ya está transmitido. Una persona del equipo lo leerá en cuanto sea posible; no puedo decirle cuándo. Si algo cambia, o si hay horas o palabras que evitar, escríbalo aquí: también lo leerá.
handed-over-human = Queda anotado, paso sus mensajes al equipo. Una persona los leerá en cuanto sea posible; no puedo decirle cuándo. Mientras tanto, puede escribir aquí lo que quiera.
paused = Su mensaje llegó bien. Las preguntas automáticas están detenidas por ahora: aquí le leerá una persona del equipo. No puedo decirle cuándo. Lo que escribe aquí queda guardado.
kept = Queda anotado. Lo leerá la persona que tome el relevo.
file-noted = Su archivo queda anotado. Yo no lo abro: solo lo abrirá una persona del equipo, o no.
file-refused = Su archivo no queda guardado: ya hay tantos como puedo guardar. Las palabras que lo acompañan sí llegaron.
taken = Hola, una persona del equipo ha leído sus mensajes y está aquí. A partir de ahora le responde una persona.

## When nobody of the team is there
# open-again says when somebody is: weekday is one of the texts before it. It stands in away and away-red as { $when }.

day-today = hoy
day-tomorrow = mañana
day-monday = el lunes
day-tuesday = el martes
day-wednesday = el miércoles
day-thursday = el jueves
day-friday = el viernes
day-saturday = el sábado
day-sunday = el domingo
day-of-month = { $weekday } { $number } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
open-again = { $weekday } a las { $clock }:{ $minutes } ({ $place ->
    [none] { $city }
   *[city] hora de { $city }
})
# away takes the place of handed-over, handed-over-human and kept; away-red may follow intake-say-danger in the same message.
away = Queda anotado y guardado: el equipo lo tiene. En este momento no hay nadie del equipo; volverá a haber alguien { $when }. No puedo decirle cuándo le responderán. Si algo cambia, o si hay horas o palabras que evitar, escríbalo aquí: también se leerá.
away-red = En este momento no hay nadie del equipo; volverá a haber alguien { $when }. Aun así, el equipo ha recibido el aviso, y lo que escribe aquí queda guardado. No puedo prometer que alguien lo lea antes.

## Before an answer, to who has asked for some care
# Nothing here may tell anything to somebody who sees the screen.

# What stands before an answer, if whoever answers has chosen a name.
answer-name = { $name }:
contact-opener = Hola, ¿está ahí? Basta una palabra, cuando quiera.
contact-word = Hola, ¿está ahí? Responda como quedamos, cuando quiera.

## Answers to keywords

nothing-back = Estamos al principio: no hay ninguna pregunta antes de esta.
why-none = No tengo ninguna pregunta pendiente. Puede escribir lo que quiera.
status-intake = Seguimos en las preguntas, y nadie ha leído sus respuestas hasta ahora. Para pasar enseguida al equipo, escriba PERSONA.
status-summary = Falta un repaso: responda SÍ y lo paso al equipo.
blocked = Esta conversación termina aquí: ya no leo lo que se escribe en ella. Si necesita ayuda, hay otras vías publicadas para llegar a { $helpline }. OLVIDAR borra todo lo que se guarda aquí.
still-waiting = Su mensaje está aquí, pero nadie del equipo ha podido leerlo todavía. Acabo de señalarlo de nuevo. Lo que escribe aquí queda guardado.
status-queued = El equipo lo tiene. Nadie ha tomado el relevo todavía; lo que escribe aquí queda guardado.
status-away = En este momento no hay nadie del equipo; volverá a haber alguien { $when }.
status-claimed = Una persona del equipo ha tomado el relevo. Todavía no ha respondido.
status-active = Una persona del equipo está hablando con usted, aquí mismo.
status-stopped = Todo está detenido, como lo pidió. Para seguir, basta con escribir aquí.
status-closed = Esta conversación está cerrada. Para volver, basta con escribir aquí.

## Stopping, going on, forgetting

stopped = De acuerdo, lo dejo aquí: no escribo más. Para seguir, basta con escribir aquí. Para borrarlo todo: OLVIDAR.
resumed = De acuerdo, seguimos. Gracias por estar aquí.
forgotten = Hecho: todo lo que escribió queda borrado aquí. Quedan las copias en su dispositivo o en su servicio de mensajería, que no puedo borrar, y las de las aplicaciones del equipo, que se borran a mano. Puede volver a escribir cuando quiera.
forget-asked = Queda anotado. Una persona del equipo se ocupa de su solicitud: le transmito este deseo. Todo se borrará aquí en { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
} como máximo.

## The end of a conversation

closing = Esta conversación queda cerrada. Puede volver cuando quiera, basta con escribir aquí. Todo se borrará en { $days ->
    [one] { $days } día
   *[other] { $days } días
}.
reopened = Gracias por escribir de nuevo. Lo paso al equipo, sin más preguntas por mi parte. Si es por otra cosa que la última vez, dígalo en una palabra.

## What could not get through

unreadable-encrypted = No consigo leer este mensaje: está cifrado de una forma que no conozco. Si su aplicación tiene OMEMO (un candado), actívelo y envíelo de nuevo. Si no, escriba solo «hola», sin nada confidencial.
unreadable-otr = Su aplicación ofrece un cifrado llamado OTR. Aquí no funciona: nada de lo que se envía así llega a nadie. Lo que funciona es OMEMO (un candado), por ejemplo en las aplicaciones Conversations, Dino o Gajim. Si no lo tiene, desactive OTR y escriba solo «hola», sin nada confidencial.
unreadable-too-long = Este mensaje es demasiado largo para mí: no lo he guardado, y nadie puede leerlo aquí. ¿Podría enviarlo en varias partes? Para empezar, bastan unas frases.
unreadable-garbled = No pude leer ese mensaje: el cifrado entre nosotros se desajustó. ¿Podría enviarlo de nuevo?
unreadable-full = Todo lo que ha escrito hasta aquí queda guardado, y no puedo guardar más: este último mensaje no. Primero tiene que leerle una persona del equipo.
unreadable-sticker = Llegó una pegatina, pero solo leo palabras: bastan unas pocas.
unreadable-call = Esta línea no recibe llamadas: nadie escuchó lo que dijo. Escríbame unas palabras; una persona del equipo podrá llamarle después.
unreadable-unknown = Llegó algo de un tipo que no conozco. Dígalo en unas palabras, por favor.
taken-back = (Este mensaje fue retirado.)
aside-reaction = Vi su reacción, pero solo leo palabras: responda con una palabra o un número.
aside-edited = Vi su cambio, y lo guardo. Lo que ya respondió se queda igual: podrá corregirlo todo en el repaso.
aside-deleted = Lo que retiró también queda borrado aquí. Sus respuestas a las preguntas se quedan: podrá corregirlas en el repaso, o borrarlo todo con OLVIDAR.
unreadable-file = Llegó algo en una forma que no sé transmitir. Bastan unas palabras para decir qué es.

## Keywords (whole message only), separated by commas

command-human--words =
    PERSONA, personas, una persona, la persona, persona por favor, una persona por favor, persona real, una persona real, una persona de verdad, persona de verdad, una persona del equipo, humano, humana, humanos, un humano, una humana, un ser humano, ser humano, humano por favor, hablar con alguien, hablar con una persona, hablar con un humano, hablar con una persona real, hablar con alguien real,
    quiero una persona, quiero un humano, quiero hablar con alguien, quiero hablar con una persona, quiero hablar con un humano, quiero hablar con una persona real, quiero a alguien, quisiera hablar con alguien, quisiera hablar con una persona, necesito hablar con alguien, necesito hablar con una persona, necesito una persona, puedo hablar con alguien, puedo hablar con una persona, puedo hablar con un humano,
    me puede atender alguien, me puede atender una persona, que me atienda una persona, que me atienda alguien, prefiero hablar con alguien, prefiero hablar con una persona, prefiero una persona, pasame con alguien, paseme con alguien, pasenme con alguien, comuniqueme con alguien, comuniqueme con una persona, agente, un agente, operador, operadora, un operador, una operadora, asesor, asesora, un asesor, una asesora
command-skip--words =
    SALTAR, salta, salte, saltarla, saltar pregunta, saltar la pregunta, saltar esta pregunta, saltar esta, omitir, omite, omita, omitir pregunta, omitir la pregunta, omitir esta pregunta, paso, paso de esta, siguiente, la siguiente, siguiente pregunta, la siguiente pregunta, pasar a la siguiente, prefiero decirlo a una persona, prefiero decirselo a una persona
command-back--words =
    ATRÁS, para atras, pa atras, hacia atras, ir atras, ir para atras, volver, volver atras, vuelve atras, vuelva atras, regresar, regresa, regrese, retroceder, anterior, la anterior, pregunta anterior, la pregunta anterior, volver a la anterior, volver a la pregunta anterior
command-why--words =
    POR QUÉ, porque, y por que, pq, xq, xke, por que eso, por que esto, por que esa pregunta, por que esta pregunta, por que pregunta, por que preguntas, por que preguntan, por que pregunta eso, por que preguntas eso, por que preguntan eso, por que me pregunta eso, por que me preguntas eso, por que me preguntan eso, por que lo pregunta, por que lo preguntan, por que quiere saber, por que quieren saber, por que quieres saber,
    para que, para que es, para que es eso, para que sirve, para que sirve eso, para que quieren saber, a que viene eso
command-lang--words = IDIOMA, idiomas, el idioma, lengua, cambiar idioma, cambiar de idioma, cambiar el idioma, otro idioma, en otro idioma, otra lengua, cambiar lengua
command-status--words =
    ESTADO, estatus, estado de mi caso, novedades, alguna novedad, hay novedades, hay alguna novedad, alguna noticia, hay noticias, como va lo mio, como va mi caso, en que va, en que va mi caso, en que quedo, que paso con lo mio, que hay de lo mio, que ha pasado con mi caso, alguien lo leyo, alguien lo ha leido, alguien me leyo, alguien me ha leido, ya me leyeron, ya lo leyeron, alguna respuesta, hay respuesta
command-verify--words =
    VERIFICAR, verifica, verifique, verificacion, comprobar, su huella, la huella de ustedes, de verdad son ustedes, son ustedes de verdad, son realmente ustedes, realmente son ustedes, como se que son ustedes, como se que eres tu, como se que es usted, como saber que son ustedes, como puedo saber que son ustedes, como se si son ustedes, quien me dice que son ustedes, es de verdad
command-pgp--words = PGP, clave PGP, llave PGP, su clave PGP, su llave PGP, la clave PGP, la llave PGP, GPG, clave GPG, llave GPG, su clave GPG, su llave GPG, GnuPG, OpenPGP, correo cifrado, correo encriptado, email cifrado, email encriptado
command-channel--words =
    CANAL, canales, otro canal, otros canales, cambiar de canal, cambiar canal, otra via, otras vias, otro medio, otros medios, por otro lado, donde mas puedo escribir, donde mas les escribo, como mas puedo escribirles, por donde mas les escribo, canal mas seguro, un canal mas seguro, canal seguro, un canal seguro, via mas segura, una via mas segura
command-stop--words =
    PARAR, tengo que parar, tengo que irme, me tengo que ir, debo irme, debo parar, me voy, ya me voy, tengo que salir, tengo que dejarlo, tengo que colgar, para, pare, paren, parar ya, para ya, pare ya, paremos, detener, detente, detenga, detenganse, detener todo, alto, basta, basta ya, ya basta, terminar, termina, terminemos, terminar aqui, acabar, quiero parar, quiero terminar, quiero detener esto, quiero dejarlo, dejarlo aqui, lo dejo aqui, dejemoslo aqui, salir, darme de baja, dar de baja, no escriban mas, no escriba mas, no me escriban mas, no me escriba mas, no me escribas mas, deja de escribir, deje de escribir, dejen de escribir, dejen de escribirme
command-forget--words =
    OLVIDAR, olvida, olvide, olvideme, olvidame, olvidenme, olvidar todo, olvida todo, olvide todo, olviden todo, olvidarme, borrar todo, borrarlo todo, borralo todo, borra todo, borre todo, borren todo, borrelo todo, borrenlo todo, borrar mis datos, borra mis datos, borre mis datos, borren mis datos, borrar mis mensajes, borra mis mensajes, borre mis mensajes, borren mis mensajes, borrenme, borrame,
    eliminar todo, elimina todo, elimine todo, eliminen todo, eliminar mis datos, elimina mis datos, elimine mis datos, eliminen mis datos, eliminar mis mensajes, suprimir mis datos, suprimir todo, borrar conversacion, borrar la conversacion, eliminar la conversacion, derecho al olvido

## Greetings and pleas: never commands

greetings--words =
    hola, holaa, holaaa, hoola, holis, hola hola, holi, hola que tal, hola como estan, hola como esta, hola como estas, que tal, hola buenas, buenas, muy buenas, wenas, buen dia, buenos dias, bnos dias, buenas tardes, buenas noches, buena tarde, buenas tardes a todos, muy buenos dias, muy buenas tardes, muy buenas noches, hola buen dia, hola buenos dias, hola buenas tardes, hola buenas noches, saludos, saludos cordiales, un saludo, cordial saludo, hola a todos, hola a todas, hola a todas y todos, hola a todxs, hola equipo, hola nothing2hide,
    hola señor, hola señora, estimados, estimadas, estimados señores, estimado equipo, estimadas y estimados, hola por favor, hola hay alguien, hay alguien ahi, hola hay alguien ahi, alguien ahi, estan ahi, estas ahi, esta ahi, quihubo, que onda, oigan, oiga
pleas--words =
    ayuda, ayudaa, alluda, ayua, ayudame, ayudeme, ayudenme, ayudanos, ayudennos, ayudenos, ayuda por favor, ayuda porfavor, ayuda porfa, ayudame por favor, ayudeme por favor, ayudenme por favor, ayudennos por favor, por favor ayuda, por favor ayudame, por favor ayudeme, por favor ayudenme, porfa ayuda, ayuda urgente, ayuda urgente por favor, urgente ayuda, necesito ayuda, nesecito ayuda, nesesito ayuda, necesito su ayuda, necesito tu ayuda, necesito de su ayuda, necesito ayuda por favor, necesito ayuda urgente, necesito ayuda urgentemente,
    necesitamos ayuda, necesitamos su ayuda, necesitamos ayuda urgente, necesito que me ayuden, necesito que me ayude, busco ayuda, pido ayuda, quiero ayuda, quisiera ayuda, me pueden ayudar, me puede ayudar, me puedes ayudar, pueden ayudarme, puede ayudarme, puedes ayudarme, nos pueden ayudar, pueden ayudarnos, alguien me puede ayudar, alguien que me ayude, auxilio, socorro, sos, s.o.s., por piedad, se lo ruego, se los ruego, salvenme, sálvame

## Common words

yes--words = si, sí, sii, siii, sip, sipi, simon, claro, claro que si, si claro, si por favor, si gracias, si si, ok, okay, okey, oki, vale, dale, va, listo, de acuerdo, conforme, esta bien, asi esta bien, esta bien asi, todo bien, todo esta bien, muy bien, bien, perfecto, correcto, es correcto, todo correcto, exacto, exactamente, eso es, eso mismo, asi es, por supuesto, desde luego, obvio, sin duda, afirmativo, s
no--words = no, nop, nope, noo, nooo, nel, no no, no gracias, para nada, en absoluto, de ninguna manera, ni hablar, claro que no, eso no, no es eso, no eso, no es asi, nunca, jamas, negativo, n
negations--words = no, nunca, jamas, nada, nadie, ninguno, ninguna, ningun, ningunos, ningunas, ni, sin, tampoco, nel, nop
# After an opening “no”: it negates these, and is no answer.
no-means-not--words = tengo, tenemos, tiene, uso, usamos, utilizo, conozco, hay

## A danger mentioned in passing: the conversation goes to the team at once

danger--words =
    estoy en peligro, estamos en peligro, ella esta en peligro, el esta en peligro, estan en peligro, mi vida esta en peligro, su vida esta en peligro, vida en peligro, mi familia esta en peligro, mi vida corre peligro, su vida corre peligro, corro peligro, corremos peligro, en peligro de muerte, peligro de muerte, en peligro inmediato, peligro inmediato,
    me van a matar, nos van a matar, lo van a matar, la van a matar, van a matarme, van a matarnos, van a matarlo, van a matarla, me quieren matar, nos quieren matar, quieren matarme, matarme, matarnos, amenaza de muerte, amenazas de muerte, amenazado de muerte, amenazada de muerte, me amenazaron de muerte, me amenazan de muerte,
    me estan siguiendo, nos estan siguiendo, me vienen siguiendo, me persiguen, en mi puerta, estan afuera de mi casa, estan fuera de mi casa, estan en mi casa, entraron a mi casa, entraron en mi casa, la policia esta aqui, policia en mi casa, policia esta en mi casa, policia en mi puerta, policia en la puerta,
    fue arrestado, fue arrestada, fue detenido, fue detenida, fueron detenidos, fueron arrestados, acaban de arrestar, acaban de detener, acaban de arrestarme, acaban de detenerme, me arrestaron, lo arrestaron, la arrestaron, los arrestaron, me detuvieron, lo detuvieron, la detuvieron, los detuvieron, detuvieron a mi, arrestaron a mi, ha sido detenido, ha sido detenida, me van a arrestar, me van a detener, van a arrestarme, van a detenerme, vienen a detenerme, vienen a arrestarme, vienen por mi, vienen por nosotros,
    fue secuestrado, fue secuestrada, lo secuestraron, la secuestraron, los secuestraron, me secuestraron, secuestraron a, se llevaron a mi hermano, se llevaron a mi hermana, se llevaron a mi hijo, se llevaron a mi hija, se llevaron a mi esposo, se llevaron a mi esposa, se llevaron a mi padre, se llevaron a mi madre, suicidarme, quitarme la vida, acabar con mi vida, me quiero morir, quiero morirme

## The names of this language, for whoever asks for it

language--words = español, castellano, spanish, espagnol, espanhol, esp, الإسبانية, الاسبانية, испанский, іспанська, اسپانیایی
choice-yes = Sí
choice-no = No
