# The questions of the first conversation, in the order of flows/intake.toml.
# intake-X: the question   -label: its short title   -why: why we ask
# intake-X--C: an answer that is offered   --words: other words accepted for it
# The program adds the numbers of the answers. Rules: ../../README.md

## Are you all right

intake-safe = Antes que nada, ¿se encuentra bien ahí donde está ahora?
intake-safe-label = Situación
intake-safe-why = Para saber si hay que avisar al equipo enseguida, o si es mejor seguir en otro momento.
intake-safe--yes = Sí, estoy bien
intake-safe--yes--words =
    no estoy en peligro, no estamos en peligro, sip, sipi, simon, claro, si gracias, si estoy bien, estoy bien, toy bien, estamos bien, me encuentro bien, nos encontramos bien, bien, muy bien, todo bien, todo bn, bien gracias, todo en orden, todo ok, ok, okay, okey, oki, vale, dale,
    tranquilo, tranquila, tranquilos, tranquilas, tranqui, todo tranquilo, estoy tranquilo, estoy tranquila, calma, en calma, a salvo, estoy a salvo, estamos a salvo, seguro, segura, estoy seguro, estoy segura, en un lugar seguro, lugar seguro, estoy en casa y bien,
    sin peligro, ningun peligro, no hay peligro, fuera de peligro, sin problema, sin problemas, no hay problema, nada grave, no es grave, por ahora bien, por ahora si, por ahora todo bien, por el momento bien, de momento bien, de momento si, bien por ahora, sin novedad
intake-safe--danger = Alguien está en peligro ahora
intake-safe--danger--words =
    peligro, en peligro, estoy en peligro, estamos en peligro, hay peligro, corro peligro, corremos peligro, corre peligro, peligro inmediato, en peligro inmediato, peligro de muerte, mi vida corre peligro, mi vida esta en peligro, vida en peligro, peligra mi vida, rapido, deprisa, apurense, dense prisa,
    estan aqui, estan aca, ya estan aqui, ya llegaron, ya vienen, ahi vienen, vienen por mi, vienen por nosotros, vienen a buscarme, me vienen a buscar, me estan buscando, en la puerta, en mi puerta, a la puerta, afuera de mi casa, fuera de mi casa, frente a mi casa, estan afuera, golpean la puerta, tumban la puerta, rompieron la puerta,
    me siguen, me estan siguiendo, me vienen siguiendo, nos siguen, nos estan siguiendo, me persiguen, nos persiguen, me sigue un carro, me sigue un coche,
    arrestado, arrestada, arrestados, arrestadas, arresto, arrestaron, me arrestaron, lo arrestaron, la arrestaron, nos arrestaron, detenido, detenida, detenidos, detenidas, detencion, detuvieron, me detuvieron, lo detuvieron, la detuvieron, nos detuvieron, lo agarraron, la agarraron, lo agarro la policia,
    van a arrestarme, me van a arrestar, van a detenerme, me van a detener, vienen a detenerme, vienen a arrestarme, preso, presa, presos, presas, encarcelado, encarcelada, en prision, en la carcel, carcel, calabozo, en la comisaria, en una celda, bajo custodia,
    secuestrado, secuestrada, secuestrados, secuestro, secuestraron, lo secuestraron, la secuestraron, levantaron, lo levantaron, la levantaron, levanton, lo chuparon, se lo llevaron, se la llevaron, se los llevaron, se llevaron a mi hermano, se llevaron a mi hermana, se llevaron a mi hijo, se llevaron a mi hija, se llevaron a mi esposo, se llevaron a mi esposa,
    se llevaron a mi marido, se llevaron a mi padre, se llevaron a mi madre, se llevaron a mi amigo, se llevaron a mi amiga, se llevaron a mi colega, desaparecido, desaparecida, desaparecidos, desaparecio, desaparecieron, no aparece, no sabemos nada de el, no sabemos nada de ella, no se nada de el, no se nada de ella,
    herido, herida, heridos, heridas, sangrando, atacado, atacada, me atacaron, nos atacaron, golpeado, golpeada, golpearon, me golpearon, me estan golpeando, me pegaron, me pega, nos pegaron, agredido, agredida, agresion, me agredieron, violada, me violaron, allanamiento, allanaron, estan allanando, cateo, catearon, redada,
    policia aqui, la policia esta aqui, policia en mi casa, la policia en mi casa, la policia esta en mi casa, policia en la puerta, militares en mi casa, hombres armados, gente armada, estan dentro, estan adentro, entraron a mi casa, entraron en mi casa, se metieron a mi casa, se metieron en mi casa,
    matarme, matarnos, matarlo, matarla, me van a matar, nos van a matar, lo van a matar, la van a matar, me quieren matar, nos quieren matar, amenaza de muerte, amenazas de muerte, amenazado de muerte, amenazada de muerte, me amenazaron de muerte, mataron, lo mataron, la mataron, muerto, muerta, asesinado, asesinada, asesinaron,
    balazos, balacera, disparos, disparan, disparando, nos disparan, tiroteo, tiros, bomba, bombardeo, bombardeos, explosion, torturado, torturada, tortura, torturan, torturaron, voy a morir, me voy a morir, me muero, rehen, rehenes
intake-safe--fear = Tengo miedo, sin peligro inmediato
intake-safe--fear--words =
    miedo, tengo miedo, tengo mucho miedo, mucho miedo, me da miedo, con miedo, tenemos miedo, asustado, asustada, asustados, asustadas, temor, temo, preocupado, preocupada, preocupados, preocupacion, nervioso, nerviosa, ansioso, ansiosa, ansiedad, angustia, angustiado, angustiada, inquieto, inquieta, estres, estresado, estresada,
    panico, en panico, ataque de panico, amenaza, amenazas, amenazado, amenazada, me amenazan, nos amenazan, me amenazaron, vigilado, vigilada, me vigilan, nos vigilan, me estan vigilando, no, nop, nel, no mucho, no muy bien, no tan bien, no estoy bien, no estamos bien, no me encuentro bien, no me siento bien, no me siento seguro, no me siento segura,
    no estoy seguro, no estoy segura, no estoy a salvo, no estoy tranquilo, no estoy tranquila, no realmente, la verdad no, la verdad que no, no del todo, mal, muy mal, fatal, regular, mas o menos, masomenos, maso menos, asi asi, depende, ni bien ni mal, inseguro, insegura,
    miedo por alguien, tengo miedo por alguien, temo por alguien, sin peligro pero con miedo, sin peligro pero tengo miedo, no hay peligro pero tengo miedo, no estoy en peligro pero tengo miedo, no estoy en peligro pero me da miedo, no estoy en peligro ahora, no estoy en peligro ahora mismo, no estoy en peligro por ahora, no estoy en peligro inmediato,
    sin peligro inmediato, no hay peligro inmediato, no en peligro inmediato, peligro no inmediato, no inmediato, no es inmediato, peligro pero no inmediato, no es peligro inmediato, no me siento a salvo, no estamos a salvo, no estoy muy bien, no estoy tan bien, no estoy del todo bien, no estoy nada bien, no todo bien, no esta todo bien, no todo esta bien, no va bien, no anda bien, no me siento muy bien, no me siento tranquilo, no me siento tranquila, no estamos tranquilos, no estamos tranquilas, no estamos seguros, no estamos seguras, no es seguro, no es un lugar seguro, no estoy en un lugar seguro, no estoy en lugar seguro, no me encuentro muy bien
intake-safe--watched = No puedo escribir con libertad
intake-safe--watched--words =
    no puedo escribir, no puedo hablar, no puedo escribir ahora, no puedo hablar ahora, no puedo escribir tranquilo, no puedo escribir tranquila, no puedo escribir bien, no puedo hablar tranquilo, no puedo hablar tranquila, no puedo ahora, ahora no puedo, ahora no, no ahora, ahorita no, ahorita no puedo, no puedo ahorita,
    no libremente, sin libertad, no estoy solo, no estoy sola, acompañado, acompañada, estoy acompañado, estoy acompañada, estoy con alguien, estoy con gente, hay gente, hay alguien, hay alguien aqui, hay alguien conmigo, hay alguien al lado, alguien me mira, me miran, me estan mirando, me estan viendo, alguien esta mirando, alguien lee, alguien esta leyendo,
    pueden leer, pueden leerme, me pueden leer, pueden ver, me pueden ver, pueden verme, a mi lado, al lado mio, al lado, mas tarde, luego, despues, al rato, en un rato, otro momento, en otro momento, otro dia, otro rato, mañana, no es el momento, no es buen momento, no es un buen momento, mal momento, no se puede ahora
intake-safe--private = Prefiero no decirlo
intake-safe--private--words =
    prefiero no decir, prefiero no contarlo, prefiero no contestar, prefiero no responder, prefiero no hablar de eso, no quiero decir, no quiero decirlo, no lo quiero decir, no quiero contestar, no quiero responder, no quiero hablar de eso, no voy a decir, no voy a decirlo, no te digo, mejor no, mejor no digo, mejor no decirlo, mejor no decir,
    privado, es privado, reservado, me lo reservo, sin comentarios, no contesto, no respondo

## What it is about

intake-need = ¿Qué se parece más a lo que está pasando?
intake-need-label = Motivo
intake-need-why = Para hacerle menos preguntas, y para que le lea la persona indicada del equipo.
intake-need--account = Una cuenta hackeada, bloqueada o perdida
intake-need--account--words =
    cuenta, cuentas, mi cuenta, una cuenta, la cuenta, nuestra cuenta, cuenta hackeada, cuenta jaqueada, cuenta robada, cuenta perdida, cuenta bloqueada, cuenta suspendida, cuenta cerrada, cuenta desactivada, cuenta inhabilitada, cuenta pirateada, perdi mi cuenta, perdi la cuenta, me robaron la cuenta, me bloquearon la cuenta, me cerraron la cuenta, me suspendieron la cuenta, me tumbaron la cuenta,
    hackeado, hackeada, hackeados, hackeo, hackear, hackearon, me hackearon, nos hackearon, me han hackeado, nos han hackeado, me hackiaron, jaqueado, jaqueada, jaquearon, me jaquearon, jackearon, me jackearon, pirateado, pirateada, piratearon, me piratearon, entraron a mi cuenta, entraron en mi cuenta, entraron a mi correo, entraron en mi correo,
    contraseña, contraseñas, contraseñia, mi contraseña, clave, mi clave, password, olvide la contraseña, olvide mi contraseña, olvide la clave, olvide mi clave, perdi la contraseña, cambiaron la contraseña, me cambiaron la contraseña, me cambiaron la clave, la contraseña no funciona, contraseña no funciona, contraseña no sirve,
    acceso, sin acceso, no tengo acceso, perdi el acceso, perdi acceso, no puedo acceder, no puedo entrar, no puedo entrar a mi cuenta, no puedo entrar en mi cuenta, no me deja entrar, no puedo iniciar sesion, iniciar sesion, inicio de sesion, sesion, loguearme, no puedo loguearme,
    facebook, face, feis, fb, instagram, insta, ig, gmail, hotmail, outlook, twitter, tiktok, mi correo, correo hackeado, correo electronico, cuenta de correo, mi email, mi mail, mi facebook, mi instagram, mi whatsapp, whatsapp hackeado, me robaron el whatsapp, cuenta de whatsapp, cuenta de telegram, cuenta de signal, cuenta de facebook, cuenta de instagram, cuenta de twitter, cuenta de correo no funciona,
    la cuenta no funciona, cuenta no funciona
intake-need--device = Un teléfono o una computadora
intake-need--device--words =
    telefono, telefonos, telf, fono, mi telefono, celular, celulares, celu, cel, mi celular, mi celu, mi cel, movil, moviles, mi movil, smartphone, iphone, aifon, android, samsung, xiaomi, huawei, motorola, computadora, computadoras, compu, mi compu, mi computadora, computador, mi computador, compus, ordenador, ordenadores, mi ordenador, portatil, mi portatil, laptop, mi laptop, notebook,
    pc, mac, macbook, tableta, tablet, ipad, dispositivo, dispositivos, mi dispositivo, aparato, aparatos, equipos, disco duro, memoria usb, usb, pendrive, virus, troyano, programa espia, software espia, espia, espias, spyware, pegasus, malware, espiado, espiada, espiando, me espian, nos espian, me estan espiando, espionaje,
    pinchado, intervenido, telefono intervenido, telefono pinchado, celular intervenido, movil pinchado, lineas intervenidas, escuchas, telefono robado, telefono perdido, telefono confiscado, telefono incautado, telefono raro, telefono hackeado, telefono espiado, telefono bloqueado, celular robado, celular perdido, celular hackeado, celular bloqueado, celular confiscado, celular incautado, celular raro,
    movil robado, movil perdido, movil hackeado, movil bloqueado, movil incautado, laptop robada, laptop perdida, laptop hackeada, laptop bloqueada, computadora robada, computadora hackeada, computadora bloqueada, computadora incautada, ordenador robado, ordenador hackeado, ordenador bloqueado, portatil robado, computador robado, computador hackeado,
    me robaron el telefono, me robaron el celular, me robaron el cel, me robaron el celu, me robaron el movil, me robaron la laptop, me robaron la compu, me robaron el portatil, me robaron la computadora, perdi el telefono, perdi el celular, perdi mi celular, perdi mi telefono, perdi el movil, perdi mi movil, me quitaron el telefono, me quitaron el celular, me quitaron el cel, me quitaron el movil,
    se llevaron mi telefono, se llevaron mi celular, se llevaron mi computadora, se llevaron mi laptop, me hackearon el celular, me hackearon el telefono, me hackearon el movil, me hackearon la computadora, me hackearon la compu, incautado, incautada, incautaron, me incautaron, confiscado, confiscada, confiscaron, me confiscaron, decomisado, decomisaron, decomiso, requisado, requisaron,
    el telefono no funciona, telefono no funciona, celular no funciona, celular no prende, movil no funciona, computadora no funciona, robo de equipos, equipos robados
intake-need--message = Un mensaje, enlace o archivo sospechoso
intake-need--message--words =
    mensaje, mensajes, un mensaje, mensaje raro, mensajes raros, mensaje extraño, mensajes extraños, mensaje sospechoso, mensajes sospechosos, mensaje falso, me llego un mensaje, me mandaron un mensaje, enlace, enlaces, un enlace, enlace sospechoso, enlace raro, link, links, un link, link raro, link sospechoso, liga, ligas, vinculo,
    hice clic, hice click, di clic, le di clic, le di click, di click en un enlace, pinche en el enlace, pinche en un enlace, clic en un enlace, abri un enlace, abri un link, archivo, archivos, archivo raro, archivo sospechoso, fichero, adjunto, adjuntos, archivo adjunto, documento raro, pdf, sms, sms raro, sms sospechoso, mensaje de texto,
    correo raro, correo sospechoso, correo extraño, correo falso, correos raros, email raro, email sospechoso, email falso, mail raro, mail sospechoso, phishing, fishing, pishing, fising, estafa, timo, llamada rara, llamada sospechosa, llamadas raras, codigo qr, qr
intake-need--harm = Acoso, suplantación o filtración
intake-need--harm--words =
    acoso, acosos, ciberacoso, acosado, acosada, acosan, acosando, me acosan, nos acosan, me estan acosando, hostigamiento, hostigan, me hostigan, hostigado, hostigada, troles, trolls, bots, ataques en redes, ataque en redes, linchamiento digital, amenaza, amenazas, amenazado, amenazada, me amenazan, nos amenazan, me amenazaron, amenaza de muerte, amenazas de muerte,
    insulto, insultos, me insultan, odio, mensajes de odio, discurso de odio, campaña de odio, campaña de desprestigio, desprestigio, difamacion, difamado, difamada, me difaman, calumnia, calumnias, suplantacion, suplantacion de identidad, suplantan, me suplantan, nos suplantan, suplantado, suplantada, se hacen pasar por mi, se hace pasar por mi, se hacen pasar por nosotros,
    cuenta falsa, cuentas falsas, perfil falso, perfiles falsos, perfil falso de facebook, perfil falso de instagram, cuenta falsa de facebook, cuenta falsa de instagram, cuenta falsa de twitter, cuenta falsa con mi nombre, facebook falso, instagram falso, robo de identidad, identidad robada, doxxing, doxing, doxeo, doxearon, me doxearon, doxxeo, filtracion, filtraciones, filtrado, filtrada, filtraron, filtraron mis datos,
    fuga de datos, fuga de informacion, datos filtrados, datos publicados, publicaron mis datos, publicaron mi direccion, publicaron mi numero, publicaron mis fotos, publicaron fotos, mi direccion en internet, fotos intimas, fotos privadas, nudes, packs, pack, chantaje, extorsion, me extorsionan, me chantajean, sextorsion, porno venganza, violencia digital
intake-need--access = Un sitio atacado, un bloqueo o un corte
intake-need--access--words =
    sitio, sitios, nuestro sitio, mi sitio, el sitio, sitio web, pagina web, paginas web, pagina, mi pagina, nuestra pagina, la pagina, mi pagina web, nuestra pagina web, web, la web, nuestra web, mi web, portal, sitio caido, sitio atacado, sitio hackeado, sitio bloqueado, sitio web hackeado, pagina caida, pagina hackeada, pagina atacada, pagina bloqueada, web caida, web hackeada, web atacada,
    tumbaron la pagina, tumbaron nuestra pagina, tumbaron el sitio, nos tumbaron la pagina, hackearon la pagina, hackearon nuestra pagina, hackearon el sitio, hackearon nuestro sitio, hackearon la web, se cayo la pagina, se cayo el sitio, ddos, ataque ddos, censura, censurado, censurada, censuraron, bloqueo, bloqueado, bloqueada, bloquearon, bloqueos, internet, internet cortado, internet bloqueado, cortaron internet, cortaron el internet, corte, cortes, corte de internet,
    apagon, apagon de internet, sin internet, no hay internet, no tengo internet, sin red, no hay red, sin conexion, no hay conexion, sin señal, no hay señal, se cayo internet, vpn, tor, alojamiento, hosting, dominio, nombre de dominio,
    el sitio no funciona, sitio no funciona, pagina no funciona, la pagina no carga, no carga la pagina, web no funciona, internet no funciona, no funciona internet, no anda internet
intake-need--other = Otra cosa
intake-need--other--words =
    otro, otra, otros, otras, otro tema, otro problema, otro asunto, algo mas, algo distinto, ninguno, ninguna, ninguna de estas, ninguno de estos, nada de eso, ninguna de las anteriores, pregunta, una pregunta, duda, una duda, tengo una duda, tengo una pregunta, consulta, una consulta, consejo, consejos, asesoria, asesoramiento, orientacion, informacion, info,
    capacitacion, capacitaciones, formacion, taller, talleres, curso, cursos, entrenamiento, auditoria, viaje, viajes, viajar, voy a viajar, cobertura, reportaje, manifestacion, manifestaciones, marcha, protesta, protestas, proteger, protegerme, protegernos, proteccion, prevencion, seguridad digital, comunicarme, comunicarnos, varios

intake-device_kind = ¿Qué le pasó al dispositivo?
intake-device_kind-label = Dispositivo
intake-device_kind-why = Si se perdió, si se lo llevaron o si hace cosas raras: lo que sigue no es lo mismo.
intake-device_kind--lost = Perdido o robado
intake-device_kind--lost--words =
    perdido, perdida, perdi, lo perdi, la perdi, se perdio, se me perdio, extraviado, extraviada, extravio, lo extravie, robado, robada, robaron, me robaron, me lo robaron, me la robaron, nos robaron, robo, hurto, hurtado, asalto, me asaltaron, asaltaron, atraco, me atracaron, ladron, ladrones, lo olvide, lo deje en un taxi, lo deje olvidado,
    desaparecio, desaparecido, no lo encuentro, no la encuentro, no encuentro
intake-device_kind--seized = Incautado o confiscado
intake-device_kind--seized--words =
    incautado, incautada, incautaron, me lo incautaron, incautacion, confiscado, confiscada, confiscaron, me lo confiscaron, decomisado, decomisada, decomisaron, decomiso, requisado, requisada, requisaron, secuestrado por la policia, retenido, retenida, retuvieron, me lo retuvieron, me lo quitaron, me la quitaron, me quitaron, nos quitaron, se lo llevaron, se la llevaron, se llevaron,
    policia, la policia, lo tiene la policia, policias, agentes, guardia, guardia civil, guardia nacional, carabineros, gendarmeria, fiscalia, fiscal, juez, militares, ejercito, soldados, aduana, aduanas, migracion, inmigracion, frontera, en la frontera, aeropuerto, en el aeropuerto, reten, control, allanamiento, allanaron, cateo, catearon, registro, redada, no devuelto, no me lo devolvieron, no me lo han devuelto, no me lo devuelven, todavia no me lo devuelven, aun no me lo devuelven, aun no me lo devolvieron, todavia no me lo devolvieron
intake-device_kind--returned = Se lo llevaron y lo devolvieron
intake-device_kind--returned--words =
    devuelto, devuelta, me lo devolvieron, me la devolvieron, lo devolvieron, ya me lo devolvieron, me lo han devuelto, ya lo devolvieron, me lo regresaron, ya me lo regresaron, lo regresaron, regresado, recuperado, recuperada, lo recupere, ya lo tengo, ya lo tengo de vuelta, lo tengo de vuelta, de vuelta, incautado y devuelto,
    confiscado y devuelto, me lo quitaron y me lo devolvieron, se lo llevaron y me lo devolvieron, se lo llevaron y lo devolvieron
intake-device_kind--strange = Hace cosas raras
intake-device_kind--strange--words =
    raro, rara, raros, raras, cosas raras, extraño, extraña, extraños, se comporta raro, funciona raro, anda raro, esta raro, comportamiento raro, no es normal, anormal, lento, lenta, muy lento, muy lenta, caliente, se calienta, se calienta mucho, calienta, bateria, pila, se descarga, se descarga rapido, dura poco la bateria, se reinicia, se reinicia solo, reinicia, se prende solo, se enciende solo, se apaga, se apaga solo,
    se traba, trabado, se cuelga, colgado, se congela, falla, fallas, fallando, virus, troyano, espia, espiado, espiada, me espian, programa espia, software espia, spyware, pegasus, malware, hackeado, hackeada, me hackearon, hackearon, pinchado, intervenido, infectado, infectada, alerta, alerta de apple, aviso de apple, notificacion de apple, aviso, notificacion, advertencia,
    no funciona, dejo de funcionar, no anda, no sirve, funciona mal, anda mal, no prende, no enciende

intake-harm_kind = ¿Qué se le parece más?
intake-harm_kind-label = Daño
intake-harm_kind-why = Cada situación pide algo distinto. Así no tendrá que contarlo todo dos veces.
intake-harm_kind--harassment = Acoso o amenazas
intake-harm_kind--harassment--words =
    acoso, acosos, ciberacoso, acosado, acosada, acosan, me acosan, nos acosan, me estan acosando, hostigamiento, hostigan, me hostigan, hostigado, hostigada, troles, trolls, bots, ataque en redes, ataques en redes, amenaza, amenazas, amenazado, amenazada, amenazan, me amenazan, nos amenazan, me amenazaron, amenaza de muerte, amenazas de muerte, insulto, insultos, me insultan, insultan,
    odio, mensajes de odio, campaña de odio, campaña de desprestigio, desprestigio, difamacion, me difaman, difamado, difamada, calumnia, calumnias, chantaje, me chantajean, extorsion, me extorsionan, sextorsion
intake-harm_kind--doxxing = Datos o imágenes privadas publicadas
intake-harm_kind--doxxing--words =
    doxxing, doxing, doxeo, doxxeo, doxearon, me doxearon, datos privados, datos personales, mis datos personales, informacion privada, informacion personal, mis datos, publicaron mis datos, publicaron mi direccion, publicaron mi numero, publicaron mi telefono, publicaron mi cedula, mi direccion, direccion, direccion publicada, mi numero, mi telefono, numero publicado, mi casa,
    fotos, foto, mis fotos, fotos publicadas, fotos privadas, fotos intimas, publicaron mis fotos, publicaron fotos, imagenes, imagenes intimas, video, videos, video intimo, videos intimos, nudes, pack, packs, intimidad, vida privada, privacidad
intake-harm_kind--impersonation = Alguien se hace pasar por mí o nosotros
intake-harm_kind--impersonation--words =
    suplantacion, suplantacion de identidad, suplantan, me suplantan, nos suplantan, suplantado, suplantada, suplantar, suplantaron, se hace pasar, se hacen pasar, se hace pasar por mi, se hacen pasar por mi, se hace pasar por nosotros, se hacen pasar por nosotros, haciendose pasar por mi, cuenta falsa, cuentas falsas, perfil falso, perfiles falsos, hicieron un perfil falso, crearon un perfil falso,
    crearon una cuenta falsa, copiaron mi cuenta, clonaron mi cuenta, cuenta clonada, clonaron, impostor, impostora, sitio falso, pagina falsa, web falsa, mi nombre, en mi nombre, con mi nombre, usan mi nombre, mi identidad, robo de identidad, identidad robada, me robaron la identidad
intake-harm_kind--leak = Documentos o datos filtrados
intake-harm_kind--leak--words =
    filtracion, filtraciones, filtrado, filtrada, filtrados, filtraron, filtraron documentos, filtraron datos, filtracion de datos, filtracion de documentos, fuga, fuga de datos, fuga de informacion, documentos, documento, datos, datos filtrados, datos robados, documentos robados, documentos filtrados, documentos publicados, robo de datos, base de datos, archivos robados, archivos, correos filtrados,
    correos publicados, correos robados, leak, hackeo y publicacion

intake-access_kind = ¿Qué dejó de funcionar?
intake-access_kind-label = Acceso
intake-access_kind-why = Un sitio atacado, un bloqueo y un corte general no se tratan de la misma manera.
intake-access_kind--website = Nuestro sitio, o mi sitio
intake-access_kind--website--words =
    sitio, sitios, sitio web, el sitio, un sitio, nuestro sitio web, mi sitio web, pagina, pagina web, la pagina, mi pagina, nuestra pagina, mi pagina web, nuestra pagina web, web, la web, mi web, nuestra web, portal, sitio atacado, pagina atacada, ataque, ataques, atacado, atacada, nos atacan, ddos, ataque ddos, sitio hackeado, pagina hackeada, web hackeada, hackeado, hackeada, hackearon, hackearon la pagina, hackearon el sitio,
    sitio caido, pagina caida, web caida, caido, caida, se cayo, se cayo la pagina, se cayo el sitio, tumbaron la pagina, tumbaron el sitio, servidor, hosting, alojamiento, dominio, nombre de dominio, desfigurado, desfigurada, wordpress, blog, mi blog, nuestro blog,
    sitio no funciona, el sitio no funciona, pagina no funciona, la pagina no funciona, pagina no carga, la pagina no carga, no carga la pagina, web no funciona, no abre la pagina
intake-access_kind--blocked = Un sitio o aplicación con bloqueo aquí
intake-access_kind--blocked--words =
    bloqueado, bloqueada, bloqueados, bloqueadas, bloqueo, bloqueos, bloquearon, esta bloqueado, esta bloqueada, censura, censurado, censurada, censuraron, app, apps, aplicacion, aplicaciones, app bloqueada, aplicacion bloqueada, sitio bloqueado, sitios bloqueados, pagina bloqueada, paginas bloqueadas, web bloqueada, sitio censurado, vpn, vpn bloqueada, vpn bloqueado, tor, prohibido, prohibida, prohibieron,
    restringido, restringida, filtrado, filtro, whatsapp bloqueado, signal bloqueado, telegram bloqueado, facebook bloqueado, twitter bloqueado, bloquearon whatsapp, bloquearon twitter, bloquearon facebook, sitio esta bloqueado, el sitio esta bloqueado, la pagina esta bloqueada, pagina esta bloqueada, bloquearon el sitio, bloquearon la pagina, bloquearon la web, bloquearon sitios, bloquearon paginas, bloquearon nuestro sitio, bloquearon la app
intake-access_kind--internet = Todo internet
intake-access_kind--internet--words =
    internet, todo el internet, el internet, internet cortado, internet caido, se cayo internet, se cayo el internet, cortaron internet, cortaron el internet, corte, cortes, corte de internet, corte total, apagon, apagon de internet, apagones, sin internet, no hay internet, no tengo internet, no tenemos internet, red, la red, sin red, no hay red, señal, sin señal, no hay señal, conexion, sin conexion, no hay conexion, no tengo conexion,
    wifi, 4g, 3g, datos moviles, sin datos, no hay datos, todo, todo cortado, todo caido, lento, muy lento, internet lento, internet muy lento, internet no funciona, no funciona internet, no funciona el internet, no anda internet, nada funciona

intake-other_kind = ¿Qué le sería útil?
intake-other_kind-label = Tema
intake-other_kind-why = Para que quien lea su mensaje sepa por dónde empezar.
intake-other_kind--travel = Preparar un viaje o una protesta
intake-other_kind--travel--words =
    viaje, viajes, viajar, voy a viajar, vamos a viajar, viajo, cobertura, coberturas, reportaje, mision, terreno, trabajo de campo, frontera, cruzar la frontera, cruzar una frontera, salir del pais, salgo del pais, extranjero, al extranjero, manifestacion, manifestaciones, manifa, mani, marcha, marchas, protesta, protestas, concentracion, plantón, paro, huelga, eleccion, elecciones, votaciones,
    zona de guerra, zona de conflicto, zona roja
intake-other_kind--secure = Comunicarse de forma más segura
intake-other_kind--secure--words =
    comunicar, comunicarme, comunicarnos, comunicacion, comunicaciones, comunicacion segura, comunicarme de forma segura, seguridad, seguridad digital, mas seguridad, mas seguro, asegurar, seguro, segura, cifrar, cifrado, encriptar, encriptado, mensajeria, signal, correos, proteger, protegerme, protegernos, proteger mi telefono, proteger mi celular, proteger mis cuentas, proteger mi correo, proteger mis fuentes, proteger a mis fuentes,
    fuente, fuentes, proteccion, privacidad, anonimato, anonimo, consejo, consejos, asesoria, asesoramiento, prevencion
intake-other_kind--training = Una capacitación o una auditoría
intake-other_kind--training--words =
    capacitacion, capacitaciones, capacitar, capacitarme, capacitarnos, formacion, formaciones, formar, formarnos, formarme, formador, formadora, taller, talleres, curso, cursos, cursillo, clase, clases, aprender, entrenamiento, entrenar, auditoria, auditorias, diagnostico, evaluacion, revision, acompañamiento, sensibilizacion, charla, charlas
intake-other_kind--else = Otra cosa
intake-other_kind--else--words =
    otro, otra, otros, otras, otro tema, otro asunto, algo mas, algo distinto, ninguno, ninguna, ninguna de estas, ninguno de estos, nada de eso, ninguna de las anteriores, es complicado, complicado, pregunta, una pregunta, duda, una duda, consulta, una consulta, alianza, colaboracion, colaborar, varios

## A few details, by need

intake-account_recovery = ¿Tiene todavía el correo o el número de teléfono asociado a esa cuenta?
intake-account_recovery-label = Correo o número
intake-account_recovery-why = Muchas veces es así como se recupera una cuenta. No nos envíe ningún código ni contraseña, por favor.
intake-account_recovery--yes = Sí
intake-account_recovery--yes--words =
    sip, sii, si si, si todavia, si aun, todavia, todavia si, aun, aun si, si tengo, si lo tengo, lo tengo, los tengo, todavia lo tengo, aun lo tengo, tengo acceso, si tengo acceso, todavia tengo acceso, aun tengo acceso, los dos, las dos cosas, ambos, ambas, el correo, el numero, el telefono, el celular, correo, numero, el mail, el email
intake-account_recovery--no = No
intake-account_recovery--no--words =
    nop, nel, no no, ya no, ya no tengo, ya no los tengo, ya no lo tengo, no tengo, no lo tengo, no los tengo, no tengo acceso, ya no tengo acceso, sin acceso, perdi el acceso, perdi acceso, ninguno, ninguno de los dos, ninguna, ni uno ni otro, ni el uno ni el otro, para nada, nada, los perdi, lo perdi, perdido, perdidos, cambiado, lo cambiaron, los cambiaron, me los cambiaron, me lo cambiaron, cambiaron los dos, tampoco, no tengo el correo, no tengo el numero, no tengo el telefono, no tengo el celular, ya no tengo el correo, ya no tengo el numero, ya no tengo el telefono, perdi el correo, perdi el numero, perdi el telefono, perdi el celular, no tengo el mail, no tengo el email, cambiaron el correo, cambiaron el numero, me cambiaron el correo, no funciona el correo, no tengo ninguno, perdi el chip, me cambiaron todo, cambiaron todo, no se puede, no se pudo
intake-account_recovery--unsure = No lo sé
intake-account_recovery--unsure--words =
    no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, puede que si, a lo mejor, capaz, no he revisado, no lo he revisado, no revise, no he comprobado, tengo que revisar, en parte

intake-account_shared = ¿Usa esta cuenta más de una persona?
intake-account_shared-label = Cuenta compartida
intake-account_shared-why = Si hay más gente que la usa, quizá también haya que avisarle.
intake-account_shared--alone = No, una sola persona
intake-account_shared--alone--words =
    no, nop, nel, solo, sola, solo yo, yo, yo solo, yo sola, solamente yo, unicamente yo, nada mas yo, yo nada mas, nomas yo, solo una, una sola, uno solo, una, uno, no compartida, no es compartida, no la comparto, nadie mas, nadie mas la usa, personal, es personal, es mia, individual, no somos varios, no somos varias, no la usa nadie mas, no solo yo, no solamente yo, no unicamente yo
intake-account_shared--shared = Sí, varias
intake-account_shared--shared--words =
    si, sip, sii, varios, varias, varias personas, varios usuarios, entre varios, compartida, compartido, cuenta compartida, es compartida, la compartimos, somos varios, somos varias, somos dos, somos tres, dos, tres, cuatro, cinco, dos personas, tres personas, equipo, el equipo, un equipo, nuestro equipo, todo el equipo, colegas, mis colegas, compañeros, compañeras, mis compañeros, mis compañeras,
    redaccion, la redaccion, organizacion, asociacion, colectivo, la colectiva, grupo, con otros, con otras, con otras personas, otras personas, mas personas, mas gente, mas de una, mas de uno, no soy solo yo, no estoy solo, no estoy sola, familia, todos, todas, mi equipo, mi equipo y yo, nosotros, no soy yo solo, somos cuatro, somos cinco
intake-account_shared--unsure = No lo sé
intake-account_shared--unsure--words =
    no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz, creo que no, creo que si

intake-device_lock = ¿En qué estado estaba el dispositivo en ese momento?
intake-device_lock-label = Estado
intake-device_lock-why = Según cómo estuviera, lo que hay dentro es más o menos fácil de leer. No nos envíe su código, por favor.
intake-device_lock--off = Apagado
intake-device_lock--off--words = apagada, apagados, estaba apagado, estaba apagada, lo apague, lo habia apagado, se apago, no estaba encendido, no estaba prendido, no encendido, no prendido, sin bateria, sin pila, sin carga, descargado, descargada, bateria agotada, bateria muerta, off
intake-device_lock--locked = Encendido, con la pantalla bloqueada
intake-device_lock--locked--words =
    bloqueado, bloqueada, estaba bloqueado, estaba bloqueada, bloqueo, con bloqueo, pantalla bloqueada, pantalla de bloqueo, encendido y bloqueado, encendido pero bloqueado, prendido y bloqueado, prendido pero bloqueado, con clave, clave, con codigo, codigo, con contraseña, contraseña, con pin, pin, con patron, patron, huella, con huella, face id, tenia clave, tenia codigo, tenia contraseña, en reposo, en espera, suspendido, suspendida,
    no desbloqueado, no estaba desbloqueado, no abierto, no estaba abierto, cerrado, cerrada, con llave, no di la clave, no les di la clave, no di el codigo, no les di el codigo, no di mi clave, no di la contraseña, no les di la contraseña, no estaba abierto ni desbloqueado
intake-device_lock--open = Encendido, abierto o sin código
intake-device_lock--open--words =
    abierto, abierta, estaba abierto, desbloqueado, desbloqueada, estaba desbloqueado, estaba desbloqueada, encendido y desbloqueado, prendido y desbloqueado, sin clave, sin codigo, sin contraseña, sin pin, sin patron, sin bloqueo, sin bloquear, no bloqueado, no estaba bloqueado, no tenia clave, no tenia codigo, no tenia contraseña, no tenia bloqueo, no tiene clave, no tiene codigo,
    di la clave, di el codigo, di mi clave, di mi codigo, di la contraseña, di mi contraseña, di el pin, les di la clave, les di el codigo, les di el pin, les di la contraseña, le di la clave, le di el codigo, dar la clave, dar el codigo, dar la contraseña, dar mi clave, dar mi contraseña, tuve que dar la clave, tuve que desbloquearlo, me obligaron a desbloquearlo, me hicieron desbloquearlo, lo desbloquee, me lo hicieron desbloquear, me obligaron a dar la clave, me pidieron la clave y la di, no tenia pin, no tiene contraseña, no tiene pin, no tenia patron, no tenia huella, no tiene bloqueo, no le puse clave, no le puse codigo, no uso clave, no usaba clave, no tengo clave, no tengo contraseña
intake-device_lock--unsure = No lo sé
intake-device_lock--unsure--words =
    no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, a lo mejor, no recuerdo, no me acuerdo, no lo recuerdo, ya no me acuerdo, ya no recuerdo, no estaba apagado, no apagado, encendido, prendido

intake-device_opens = ¿Qué abre sin contraseña? Puede dar varios números.
intake-device_opens-label = Abre
intake-device_opens-why = Para saber qué proteger primero. No nos envíe ninguna contraseña, por favor.
intake-device_opens--mail = Una cuenta de correo
intake-device_opens--mail--words = correo, correos, el correo, mi correo, correo electronico, email, e-mail, mail, buzon, gmail, outlook, hotmail, yahoo, proton, protonmail
intake-device_opens--messages = Aplicaciones de mensajería
intake-device_opens--messages--words = mensajeria, mensajes, app de mensajes, apps de mensajes, chats, chat, whatsapp, wasap, guasap, whats, signal, telegram, messenger, sms, viber, wire, grupos, grupos de whatsapp
intake-device_opens--social = Redes sociales
intake-device_opens--social--words = redes, mis redes, red social, facebook, face, fb, instagram, insta, twitter, tiktok, youtube, linkedin, x
intake-device_opens--files = Documentos o fotos
intake-device_opens--files--words = documentos, documento, archivos, fotos, imagenes, videos, notas, grabaciones, audios, drive, google drive, dropbox, icloud, nube, la nube, contactos, agenda, fuentes
intake-device_opens--unsure = Nada, o no lo sé
intake-device_opens--unsure--words =
    nada, nada de nada, ninguna, ninguno, no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz, es posible, depende

intake-device_used = Desde la devolución, ¿se ha usado?
intake-device_used-label = Uso desde entonces
intake-device_used-why = Para saber qué pudo pasar por ahí desde entonces. Ninguna respuesta es mala.
intake-device_used--no = No
intake-device_used--no--words =
    nop, nel, no no, para nada, no creo, creo que no, no lo creo, no pienso, pienso que no, no lo use, no lo he usado, no lo uso, sin usar, no usado, no lo he tocado, no lo he prendido, no lo he encendido, no lo encendi, no lo prendi, apagado, sigue apagado, lo deje apagado, todavia no, aun no, guardado, no se ha usado, no se uso
intake-device_used--yes = Sí
intake-device_used--yes--words =
    sip, sii, si si, claro, por supuesto, desde luego, seguro que si, creo que si, supongo, supongo que si, seguramente, probablemente, lo use, lo he usado, lo uso, si lo use, si lo he usado, usado, lo estoy usando, todos los dias, cada dia, normal, normalmente, como siempre
intake-device_used--unsure = Un poco, o no lo sé
intake-device_used--unsure--words =
    un poco, poco, muy poco, un poquito, casi nada, apenas, solo una vez, una vez, solo lo prendi, solo lo encendi, no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz, es posible,
    depende

intake-device_this = ¿Nos escribe desde ese mismo dispositivo?
intake-device_this-label = Escribe desde
intake-device_this-why = Para saber si alguien más podría leer lo que hablamos aquí.
intake-device_this--this = Sí, desde este
intake-device_this--this--words =
    si, sip, sii, este, esta, este mismo, esta misma, es este, es esta, desde este, desde esta, desde este mismo, si desde este, este dispositivo, este telefono, este celular, este movil, esta computadora, este ordenador, el mismo, la misma, mismo, misma, si el mismo, si el mismo telefono, aqui, desde aqui, solo tengo este, solo tengo esta, no tengo otro, no tengo otra, es el unico, es el unico que tengo
intake-device_this--another = No, desde otro
intake-device_this--another--words =
    no, nop, nel, otro, otra, desde otro, desde otra, es otro, otro dispositivo, otro telefono, otro celular, otro movil, otra computadora, uno distinto, distinto, diferente, uno diferente, uno nuevo, no es este, no es el mismo, no el mismo, no desde este, no desde ese, no es ese, no aqui, de otra persona, de un amigo, de una amiga, el de un amigo, el de una amiga, el de mi hermano, el de mi hermana, prestado, prestada, me lo prestaron, no escribo desde este, no les escribo desde este, no es desde este, no estoy en ese, no es desde ese
intake-device_this--unsure = No lo sé
intake-device_this--unsure--words =
    no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz, los dos, ambos, las dos

intake-device_signs = ¿En qué lo notó?
intake-device_signs-label = Señales
intake-device_signs-why = Cada señal se mira a su manera. Una simple sensación también sirve.
intake-device_signs--alert = Una alerta de Apple, Google, WhatsApp…
intake-device_signs--alert--words =
    alerta, alertas, una alerta, aviso, avisos, un aviso, notificacion, notificaciones, notificacion de apple, alerta de apple, aviso de apple, alerta de google, aviso de google, apple, google, whatsapp, correo de apple, mensaje de apple, advertencia, antivirus
intake-device_signs--known = Alguien sabe lo que hay dentro
intake-device_signs--known--words =
    alguien sabe, alguien lo sabe, saben, lo saben, el sabe, ella sabe, saben todo, lo saben todo, sabe todo, lo sabe todo, saben cosas, sabe cosas, saben lo que escribo, sabe lo que escribo, saben donde estoy, saben lo que hablo, conocen mis mensajes, leen mis mensajes, lee mis mensajes, leyeron mis mensajes,
    repitieron mis mensajes, repiten lo que digo, citaron mis mensajes
intake-device_signs--acts = Se calienta, va lento, se enciende solo…
intake-device_signs--acts--words =
    caliente, se calienta, calienta, muy caliente, lento, lenta, muy lento, va lento, bateria, pila, se descarga, se descarga rapido, se prende solo, se enciende solo, se apaga solo, se apaga, se reinicia, se reinicia solo, se traba, se cuelga, se congela, falla, fallas, ruido, ruidos, ruidos en las llamadas, eco
intake-device_signs--other = Otra cosa
intake-device_signs--other--words = otra, otro, algo mas, no se, nose, no lo se, ni idea, una sensacion, solo una sensacion, un presentimiento, nada concreto, nada preciso, no se explicarlo

intake-message_opened = ¿Abrió el mensaje, el enlace o el archivo?
intake-message_opened-label = Abierto
intake-message_opened-why = Le pasa a todo el mundo, y solo cambia por dónde empezar.
intake-message_opened--no = No, no abrí nada
intake-message_opened--no--words =
    no, nop, nel, no no, nada, no abri, no lo abri, no la abri, no los abri, no he abierto, no lo he abierto, no abri el enlace, no abri el link, no abri el archivo, no hice clic, no hice click, no he hecho clic, no di clic, no le di clic, no le di click, no pinche, no clique, no toque nada, no lo toque, no entre, todavia no, aun no, nunca, lo borre, la borre, borrado, lo elimine, eliminado, solo lo lei, solo lo vi, solo leido, solo lei, nada mas lo lei, para nada, ninguno, no respondi, no conteste, no se abrio
intake-message_opened--opened = Sí, lo abrí
intake-message_opened--opened--words =
    si, sip, sii, abri, lo abri, la abri, los abri, si lo abri, si la abri, si abri, abierto, lo he abierto, he abierto, abri el enlace, abri el link, abri el archivo, abri el mensaje, hice clic, hice click, si hice clic, he hecho clic, di clic, di click, le di clic, le di click, clic, click, clique, pinche en el enlace, pinche el enlace, he pinchado, entre al enlace, entre al link, entre en el enlace,
    descargue, lo descargue, descargado, lo descargo, lo baje, instale, lo instale, la instale, instalado, creo que si, por error, sin querer, por accidente, lo abri pero no di nada, lo abri pero no puse nada, lo abri pero no di datos, lo abri pero no puse datos, lo abri pero no hice clic, abri pero no di nada, abri pero no puse nada, abri pero no hice clic, no puse mi contraseña, no puse la contraseña, no puse mis datos, no puse datos, no puse nada, no di nada, no di datos, no di mis datos, no di informacion, no di ninguna informacion, no di la contraseña, no di mi contraseña, no di mi clave, no di la clave, no meti la contraseña, no llene nada, no llene el formulario
intake-message_opened--gave = Sí, y di información
intake-message_opened--gave--words =
    di informacion, di datos, di mis datos, he dado mis datos, puse mis datos, puse datos, puse informacion, meti mis datos, meti datos, ingrese mis datos, ingrese datos, ingrese, introduje, introduje mis datos, llene, llene un formulario, llene el formulario, rellene, rellene el formulario, complete el formulario, formulario, mis datos, datos, informacion, info, contraseña, mi contraseña, la contraseña, clave, mi clave, la clave,
    puse mi contraseña, puse la contraseña, puse mi clave, puse la clave, di mi contraseña, di la contraseña, di mi clave, di la clave, meti mi contraseña, meti la contraseña, meti la clave, escribi mi contraseña, escribi la contraseña, ingrese mi contraseña, ingrese la contraseña, ingrese mi clave, codigo, un codigo, el codigo, di el codigo, di un codigo, mande el codigo, envie el codigo, pase el codigo, les di el codigo,
    usuario y contraseña, mi usuario, tarjeta, numero de tarjeta, mi tarjeta, datos bancarios, respondi, le respondi, conteste, le conteste, escanee, escanee el codigo, escanee el qr
intake-message_opened--unsure = No lo sé
intake-message_opened--unsure--words =
    no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz, no recuerdo, no me acuerdo, no lo recuerdo, ya no me acuerdo

intake-message_device = ¿Fue en el dispositivo desde el que nos escribe?
intake-message_device-label = Recibido en
intake-message_device-why = Para saber si alguien más podría leer lo que hablamos aquí.
intake-message_device--this = Sí, en este
intake-message_device--this--words =
    si, sip, sii, este, esta, este mismo, esta misma, es este, es esta, en este, en esta, en este mismo, si en este, este dispositivo, este telefono, este celular, este movil, esta computadora, este ordenador, en este telefono, en este celular, el mismo, la misma, mismo, misma, si el mismo, aqui, aqui mismo, solo tengo este, solo tengo esta, no tengo otro, no tengo otra, es el unico, es el unico que tengo
intake-message_device--another = No, en otro
intake-message_device--another--words =
    no, nop, nel, otro, otra, en otro, en otra, fue en otro, otro dispositivo, otro telefono, otro celular, otro movil, otra computadora, uno distinto, distinto, diferente, uno diferente, no es este, no fue en este, no es el mismo, no el mismo, no en este, no aqui, en mi computadora, en mi ordenador, en mi laptop, en mi portatil, en la compu, en mi compu, en el trabajo, en el de otra persona, de otra persona, prestado, no lo recibi en este, no me llego a este, no es en este
intake-message_device--unsure = No lo sé
intake-message_device--unsure--words =
    no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz, los dos, ambos, las dos, en los dos, en varios, varios

intake-harassment_where = ¿Dónde ocurre? Puede dar varios números.
intake-harassment_where-label = Dónde
intake-harassment_where-why = Lo que pasa en línea y lo que se acerca a usted no se tratan de la misma manera.
intake-harassment_where--social = Redes sociales
intake-harassment_where--social--words = redes, en redes, en las redes, red social, facebook, face, fb, instagram, insta, twitter, tiktok, youtube, comentarios, en linea, en internet, por internet, online, x, publicaciones, posts
intake-harassment_where--messages = Mensajes privados o correo
intake-harassment_where--messages--words =
    mensaje, mensajes, mensajes privados, por mensaje, por mensajes, por privado, al privado, inbox, dm, md, whatsapp, por whatsapp, wasap, telegram, signal, sms, mensajes de texto, correos, por correo, email, emails, mail, mails, messenger
intake-harassment_where--calls = Llamadas
intake-harassment_where--calls--words = llamada, por llamada, por telefono, telefono, llamadas anonimas, numeros ocultos, numeros desconocidos, me llaman, llaman, llaman y cuelgan
intake-harassment_where--nearby = Cerca de mi casa o de mi trabajo
intake-harassment_where--nearby--words =
    cerca de mi casa, cerca de casa, cerca de mi trabajo, cerca del trabajo, en mi casa, en casa, afuera de mi casa, fuera de mi casa, frente a mi casa, en el trabajo, en mi trabajo, en la oficina, en la redaccion, en la calle, en persona, en la vida real, vecinos, un carro, un coche, un auto, me siguen, me vigilan la casa
intake-harassment_where--other = En otro lugar
intake-harassment_where--other--words =
    otro, otra, otro lugar, otro lado, en otro lado, en otra parte, en todas partes, en todos lados, por todos lados, en la prensa, en los medios, en la tele, en television, en la television, en la radio, en los periodicos, no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro,
    no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz, es posible, depende

intake-doxxing_what = ¿Qué se hizo público? Puede dar varios números.
intake-doxxing_what-label = Se publicó
intake-doxxing_what-why = Una dirección y una imagen piden cosas distintas. Por favor, no nos las envíe aquí.
intake-doxxing_what--address = Una dirección, un lugar
intake-doxxing_what--address--words =
    direccion, mi direccion, direcciones, domicilio, mi domicilio, casa, mi casa, donde vivo, lugar, escuela, colegio, la escuela de mis hijos, el colegio de mis hijos, mi barrio, mi colonia, mi trabajo, lugar de trabajo, oficina
intake-doxxing_what--number = Un número de teléfono
intake-doxxing_what--number--words = numero, mi numero, numeros, telefono, mi telefono, celular, mi celular, movil, mi movil
intake-doxxing_what--images = Imágenes
intake-doxxing_what--images--words = imagen, foto, fotos, mis fotos, video, videos, mis videos, fotos intimas, fotos privadas, nudes, pack, packs, capturas, capturas de pantalla, pantallazos
intake-doxxing_what--other = Otra cosa
intake-doxxing_what--other--words =
    otra, otro, otros datos, mi nombre, nombre, mi identidad, identidad, cedula, dni, pasaporte, documentos, familia, mi familia, mis hijos, mensajes, correos, cuenta bancaria, datos bancarios, historia clinica, datos medicos, no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro,
    no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz, es posible, depende

intake-impersonation_does = ¿Qué se hace en su nombre?
intake-impersonation_does-label = En su nombre
intake-impersonation_does-why = Para saber si hay que avisar a otras personas.
intake-impersonation_does--asks = Escriben a gente que conozco
intake-impersonation_does--asks--words =
    escriben a mis contactos, escribe a mis contactos, le escriben a mis contactos, escriben a mis amigos, escriben a mis amigas, escribe a mis amigos, piden dinero, pide dinero, pidiendo dinero, piden plata, pide plata, pidiendo plata, dinero, plata, contactan a mis amigos, contactos, mis contactos, mis amigos, mis amigas,
    mis fuentes, mis colegas, mensajes, mandan mensajes, manda mensajes
intake-impersonation_does--posts = Publican
intake-impersonation_does--posts--words = publica, publican cosas, publicando, publicaciones, publicacion, posts, postean, postea, suben cosas, sube fotos, suben fotos, articulos, fotos, videos, comentarios, comentan, noticias falsas
intake-impersonation_does--nothing = Nada todavía
intake-impersonation_does--nothing--words = nada, nada por ahora, por ahora nada, todavia nada, aun nada, aun no, todavia no, nada de nada, solo el perfil, solo la cuenta, solo existe
intake-impersonation_does--unsure = No lo sé
intake-impersonation_does--unsure--words =
    no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz, es posible, depende

intake-leak_people = ¿Hay algo ahí que pueda exponer a alguien, como una fuente?
intake-leak_people-label = Personas expuestas
intake-leak_people-why = Si es así, por ahí se empieza. Por favor, no nos diga quién.
intake-leak_people--yes = Sí
intake-leak_people--yes--words =
    sip, sii, si si, claro, por supuesto, desde luego, seguro que si, creo que si, supongo, supongo que si, seguramente, probablemente, fuente, fuentes, una fuente, mis fuentes, nombres, testigos, un testigo, una testigo, colegas, compañeros, compañeras, alguien, varias personas, si hay, hay nombres
intake-leak_people--no = No
intake-leak_people--no--words = nop, nel, no no, para nada, no creo, creo que no, no lo creo, no pienso, pienso que no, nadie, a nadie, sin nombres, no hay nombres, no hay nadie, no hay nada
intake-leak_people--unsure = No lo sé
intake-leak_people--unsure--words =
    no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz, es posible, depende

intake-site_control = ¿Pueden todavía administrar ese sitio (acceso, alojamiento, nombre de dominio)?
intake-site_control-label = Control del sitio
intake-site_control-why = Para saber quién puede actuar en el sitio, y con quién habría que hablar.
intake-site_control--yes = Sí
intake-site_control--yes--words =
    sip, sii, si si, si todavia, si aun, todavia, todavia si, aun, aun si, si puedo, puedo, si podemos, podemos, todavia puedo, todavia podemos, aun podemos, tengo acceso, tenemos acceso, si tengo acceso, si tenemos acceso, todavia tengo acceso, todavia tenemos acceso, yo o un colega, yo o una colega, en parte, parcialmente
intake-site_control--no = No
intake-site_control--no--words =
    nop, nel, no no, ya no, ya no puedo, ya no podemos, no puedo, no podemos, no tengo acceso, no tenemos acceso, ya no tengo acceso, ya no tenemos acceso, sin acceso, perdimos el acceso, perdi el acceso, para nada, nada, ninguno, ninguna, yo no, otra persona, lo lleva otra persona, un proveedor, un tecnico, una empresa, no es mi sitio, no es nuestro, no se puede, no se pudo
intake-site_control--unsure = No lo sé
intake-site_control--unsure--words =
    no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz, no he revisado, no lo he revisado, no revise, no hemos revisado, no he comprobado, tengo que revisar, hay que revisar

intake-blocked_around = ¿Funciona de otra manera, con una VPN u otra red?
intake-blocked_around-label = Otra manera
intake-blocked_around-why = Indica dónde está el bloqueo.
intake-blocked_around--yes = Sí
intake-blocked_around--yes--words =
    sip, sii, si si, claro, por supuesto, desde luego, seguro que si, creo que si, supongo, supongo que si, seguramente, probablemente, con vpn, con una vpn, con la vpn, vpn, con tor, tor, otra red, con otra red, con wifi, con datos, con datos moviles, si con vpn, funciona con vpn
intake-blocked_around--no = No
intake-blocked_around--no--words =
    nop, nel, no no, para nada, no creo, creo que no, no lo creo, no pienso, pienso que no, tampoco, tampoco con vpn, ni con vpn, ni con una vpn, no con vpn, no funciona con vpn, con vpn tampoco, vpn bloqueada, vpn bloqueado, nada funciona, de ninguna manera, no se puede, no se puede con vpn
intake-blocked_around--untried = No se ha probado
intake-blocked_around--untried--words =
    no lo he probado, no he probado, no probe, no lo probe, sin probar, no probado, nunca probe, no tengo vpn, sin vpn, no uso vpn, no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor,
    capaz, es posible, depende

intake-internet_else = ¿Tiene otra forma de conectarse, en otro lugar o a ratos?
intake-internet_else-label = Otra conexión
intake-internet_else-why = Para saber cómo llegar a usted, y qué se puede hacer todavía.
intake-internet_else--no = No, nada más
intake-internet_else--no--words =
    nop, nel, no no, para nada, no creo, creo que no, no lo creo, no pienso, pienso que no, nada, ninguna, ninguno, ninguna otra, solo aqui, solo esto, solo esta, no tengo otra, no hay otra, no tengo nada mas, no se puede
intake-internet_else--sometimes = A ratos
intake-internet_else--sometimes--words = a veces, de vez en cuando, por ratos, por momentos, va y viene, de noche, por la noche, por la mañana, en la mañana, vuelve a veces, unos minutos, unas horas
intake-internet_else--yes = Sí
intake-internet_else--yes--words =
    sip, sii, si si, claro, por supuesto, desde luego, seguro que si, creo que si, supongo, supongo que si, seguramente, probablemente, en otro lugar, en otro lado, en otra parte, en el trabajo, en casa de un amigo, en casa de una amiga, chip extranjero, sim extranjera, satelite, satelital, starlink, roaming, wifi

intake-travel_when = ¿Cuándo es? Una fecha, o más o menos.
intake-travel_when-label = Fecha
intake-travel_when-why = Para que el equipo vea qué va primero.

intake-secure_with = ¿Con quién, sobre todo?
intake-secure_with-label = Con quién
intake-secure_with-why = Lo que sirve para un equipo no siempre sirve para una fuente.
intake-secure_with--sources = Fuentes o testigos
intake-secure_with--sources--words = fuente, fuentes, mis fuentes, una fuente, con mis fuentes, con fuentes, testigo, testigos, victimas, informantes, denunciantes
intake-secure_with--team = Colegas, mi equipo
intake-secure_with--team--words =
    colega, colegas, mis colegas, con mis colegas, compañeros, compañeras, mis compañeros, mis compañeras, equipo, el equipo, mi equipo, con mi equipo, redaccion, mi redaccion, la redaccion, integrantes, miembros, oficina, organizacion, mi organizacion, trabajo
intake-secure_with--family = Gente cercana
intake-secure_with--family--words = familia, mi familia, con mi familia, amigos, amigas, mis amigos, mis amigas, hijos, mis hijos, padres, mis padres, pareja, mi pareja, esposo, esposa, marido, familiares, parientes
intake-secure_with--everybody = Todo el mundo
intake-secure_with--everybody--words =
    todos, todas, con todos, con todas, todos ellos, cualquiera, con cualquiera, los tres, las tres, el publico, publico, no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz,
    es posible, depende

intake-training_for = ¿Para cuántas personas es?
intake-training_for-label = Cuántas personas
intake-training_for-why = Un grupo pequeño y uno grande no se preparan de la misma manera.
intake-training_for--me = Para mí
intake-training_for--me--words = yo, solo yo, solo para mi, es para mi, una sola persona, individual, uno
intake-training_for--small = Menos de diez
intake-training_for--small--words = pocas, pocos, pocas personas, unas pocas, algunas personas, equipo pequeño, grupo pequeño, un equipo pequeño, un grupo pequeño, cinco, seis, siete, ocho, nueve, menos de 10
intake-training_for--large = Diez o más
intake-training_for--large--words =
    diez, una decena, decena, doce, una docena, docena, quince, veinte, treinta, mas de diez, mas de 10, muchos, muchas, muchas personas, equipo grande, grupo grande, un grupo grande, toda la organizacion, toda la redaccion
intake-training_for--unsure = No lo sé
intake-training_for--unsure--words =
    no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz, es posible, depende

## What happened

intake-account = ¿Qué está pasando, en qué país, desde cuándo, y continúa? Sin nombres, contraseñas ni fuentes, por favor.
intake-account-label = Lo ocurrido
intake-account-why = Sus propias palabras dicen más que unas casillas. Unas pocas frases bastan, y usted elige qué contar.

## Time and person

intake-urgency = ¿Es urgente?
intake-urgency-label = Urgencia
intake-urgency-why = Para que el equipo sepa qué leer primero.
intake-urgency--now = Sí, está pasando ahora
intake-urgency--now--words =
    si, sip, sii, ahora, ahora mismo, ahorita, ahorita mismo, ahoritita, ya, ya mismo, ya ya, al tiro, inmediatamente, inmediato, de inmediato, enseguida, en seguida, urgente, es urgente, muy urgente, super urgente, urgentisimo, urgentemente, urgencia, es una urgencia, si es urgente, emergencia, es una emergencia, lo antes posible, cuanto antes, lo mas pronto posible, lo mas rapido posible, lo mas pronto, rapido, rapidamente, asap,
    esta pasando, esta ocurriendo, esta sucediendo, pasando ahora, en curso, sigue pasando, sigue, continua, no puede esperar, no puedo esperar, no podemos esperar, no espera, corre prisa, me urge, nos urge, urge, en este momento
intake-urgency--today = Hoy
intake-urgency--today--words =
    oy, hoi, hoy mismo, para hoy, durante el dia, en el dia, en el transcurso del dia, esta mañana, esta tarde, esta noche, antes de la noche, antes de mañana, en unas horas, en pocas horas, en algunas horas, unas horas, pocas horas, horas, hora, una hora, en una hora, dos horas, en dos horas, a lo largo del dia, si es posible hoy, si puede ser hoy, si pueden hoy
intake-urgency--week = Esta semana
intake-urgency--week--words =
    semana, en la semana, durante la semana, mañana, para mañana, pasado mañana, en unos dias, en pocos dias, en algunos dias, en dias, unos dias, pocos dias, estos dias, en estos dias, pronto, dos dias, tres dias, en dos dias, en tres dias, fin de semana, antes del fin de semana, bastante urgente, algo urgente, un poco urgente, mas o menos urgente, mas o menos, medio urgente, lunes, martes, miercoles, jueves, viernes, sabado, domingo,
    hoy no, ahora mismo no, si es posible mañana, si puede ser mañana, si pueden mañana, no es para hoy, no para hoy, no es para ya, no para ya
intake-urgency--later = Sin prisa
intake-urgency--later--words =
    no, nop, nel, no urgente, no es urgente, no muy urgente, no es muy urgente, no tan urgente, no es tan urgente, poco urgente, nada urgente, no urge, no me urge, sin urgencia, no hay urgencia, ninguna urgencia, no es una urgencia, no es una emergencia, no corre prisa, no hay prisa, no tengo prisa, ninguna prisa, sin prisas, sin apuro, sin apuros, no hay apuro, no tengo apuro, puede esperar, puedo esperar, podemos esperar,
    mas tarde, luego, despues, mas adelante, cuando pueda, cuando puedan, cuando quieran, cuando sea, con calma, con tiempo, tomense su tiempo, tranquilo, tranquila, tranqui, este mes, el proximo mes, proximo mes, el mes que viene, no creo que sea urgente, no parece urgente, no me parece urgente, no creo, no tiene urgencia

intake-role = ¿En calidad de qué nos escribe?
intake-role-label = En calidad de
intake-role-why = Para que el equipo entienda mejor su situación. Sea cual sea la respuesta, le leerá una persona.
intake-role--journalist = Periodismo, medios
intake-role--journalist--words =
    periodista, periodistas, perodista, periodista independiente, periodista freelance, soy periodista, comunicador, comunicadora, comunicador social, comunicadora social, comunicadores, medio de comunicacion, medios de comunicacion, un medio, medio independiente, medio digital, prensa, freelance, reportero, reportera, reporteros, reporter, redactor, redactora, redaccion, editor, editora, fotografo, fotografa, fotoperiodista, fotoreportero, camarografo, camarografa,
    videografo, videografa, documentalista, bloguero, bloguera, radio, television, tele, tv, corresponsal, fixer, columnista, locutor, locutora, youtuber, podcast, podcaster, noticiero, periodico, diario
intake-role--activist = Activismo, derechos humanos
intake-role--activist--words =
    activista, activistas, soy activista, militante, militantes, militancia, defensor, defensora, defensores, defensor de derechos humanos, defensora de derechos humanos, defensor de ddhh, defensora de ddhh, ddhh, derechos, dd hh, lider social, lideresa, lideresa social, lider comunitario, lideresa comunitaria, lider indigena, comunidad indigena, sindicalista, sindicato, dirigente, alertador, alertadora, denunciante, abogado, abogada, abogados, opositor, opositora, oposicion, disidente,
    ambientalista, ecologista, feminista, movimiento, movimiento social, compromiso, no soy periodista soy activista
intake-role--organisation = Asociación u organización
intake-role--organisation--words =
    asociacion, asociaciones, organizacion, organizaciones, ong, ongs, oenege, colectivo, colectiva, fundacion, mi organizacion, nuestra organizacion, nuestra asociacion, una ong, voluntario, voluntaria, trabajo en una ong, sociedad civil, organizacion civil, osc, cooperativa, institucion, entidad, linea de ayuda
intake-role--relative = Para otra persona
intake-role--relative--words =
    para alguien, para alguien mas, para un familiar, para una familiar, familiar, familiares, un familiar, familia, mi familia, amigo, amiga, amigos, un amigo, una amiga, para un amigo, para una amiga, para mi amigo, para mi amiga, colega, un colega, una colega, para un colega, para una colega, compañero, compañera, para un compañero, para una compañera, marido, esposo, esposa, mi mujer, pareja, mi pareja, novio, novia, hermano, hermana, para mi hermano, para mi hermana,
    padre, madre, papa, mama, hijo, hija, hijos, padres, primo, prima, tio, tia, no es para mi, no para mi, para el, para ella, para ellos, otra persona
intake-role--private = A título personal
intake-role--private--words =
    personal, personalmente, particular, un particular, una particular, como particular, persona particular, yo, yo mismo, yo misma, para mi, es para mi, solo yo, ciudadano, ciudadana, ciudadano comun, ciudadana comun, persona comun, individual, privado, privada, por mi cuenta, a titulo privado, estudiante, nadie en especial, no soy periodista, no soy periodista ni activista, no soy activista
intake-role--other = Otra
intake-role--other--words =
    otro, otros, otras, otra cosa, ninguno, ninguna, ninguna de estas, ninguno de estos, nada de eso, investigador, investigadora, investigacion, academico, academica, docente, maestro, maestra, profesor, profesora, profe, artista, escritor, escritora, fuente, una fuente, politico, politica, diputado, diputada, concejal, concejala, funcionario, funcionaria, empresa, empresario, empresaria

intake-agrees = ¿Está de acuerdo esa persona con que nos escriba?
intake-agrees-label = Acuerdo
intake-agrees-why = Para no hacer nada sin contar con ella. Si no fue posible preguntarle, no es un obstáculo.
intake-agrees--yes = Sí
intake-agrees--yes--words =
    sip, sii, si si, de acuerdo, si esta de acuerdo, esta de acuerdo, lo sabe, ya lo sabe, ella lo sabe, el lo sabe, ella sabe, el sabe, claro, por supuesto, desde luego, ok, vale, me lo pidio, me pidio que escribiera, ella me lo pidio, el me lo pidio, a peticion suya, quiere, si quiere
intake-agrees--no = No
intake-agrees--no--words =
    nop, nel, no no, todavia no, aun no, para nada, no sabe, no lo sabe, ella no lo sabe, el no lo sabe, ella no sabe, el no sabe, no esta de acuerdo, no esta enterado, no esta enterada, no le he preguntado, no le pregunte, no he preguntado, no pude preguntarle, no pude preguntar, no he podido preguntarle, no he podido preguntar, no he podido hablar, no pude hablar con ella, no pude hablar con el, no se puede preguntar, no contesta, no responde, incomunicado, incomunicada, ilocalizable, imposible, no estan de acuerdo, no lo saben, no saben, no sabe nada, no sabe que escribo, no sabe que les escribo, no sabe que estoy escribiendo, no se puede, no se pudo, no se le puede preguntar, esta detenido, esta detenida, esta preso, esta presa, esta desaparecido, esta desaparecida
intake-agrees--unsure = No lo sé
intake-agrees--unsure--words =
    no se, nose, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz, creo que si, creo, supongo, supongo que si, seguramente, probablemente

intake-first = ¿Es la primera vez que nos escribe?
intake-first-label = Contacto
intake-first-why = Si ya hemos hablado, el equipo puede retomarlo desde ahí. La respuesta no cambia nada en el trato.
intake-first--first = Sí, la primera vez
intake-first--first--words =
    si, sip, sii, primera, la primera, 1ra, 1era, primera vez, 1ra vez, 1era vez, es la primera vez, mi primera vez, es mi primera vez, por primera vez, primer contacto, nunca, nunca antes, nunca he escrito, nunca les he escrito, nunca escribi, nunca les escribi, nunca habia escrito, nuevo, nueva, soy nuevo, soy nueva, aun no, todavia no, no nunca, no habia escrito antes, no les habia escrito antes, no he escrito antes, no les he escrito antes, no les he escrito, no he escrito, no habia escrito, no les habia escrito, no los conozco, no los conocia, nunca les habia escrito, nunca hemos hablado, no hemos hablado, no hemos hablado antes, no hemos hablado nunca
intake-first--returning = No, ya hemos hablado antes
intake-first--returning--words =
    no, nop, nel, antes, ya escribi, ya les escribi, ya escribi antes, ya les he escrito, ya he escrito, ya habia escrito, ya les habia escrito, ya hable, ya hablamos, ya hable con ustedes, ya habiamos hablado, ya hemos hablado, hablamos antes, escribi antes, les escribi antes, ya contacte, ya los contacte, otra vez, de nuevo, nuevamente, otra vez yo, yo otra vez, soy yo otra vez, soy yo de nuevo, varias veces, muchas veces, segunda vez, 2da vez, la segunda vez, tercera vez,
    no es la primera vez, no la primera vez, no es mi primera vez, ya me conocen, me conocen, ya nos conocemos, nos conocemos, volvi, he vuelto, vuelvo a escribir
intake-first--partner = Vengo de parte de alguien
intake-first--partner--words =
    de parte, de parte de, vengo de parte, me mando, me mandaron, me envio, me enviaron, alguien me envio, me envia, me remitio, me remitieron, me derivaron, me derivo, derivado, derivada, me refirieron, me refirio, referido, referida, referencia, me recomendo, me recomendaron, me los recomendaron, me lo recomendaron, recomendado, recomendada, recomendacion, recomendados, aliado, aliada, organizacion aliada, contraparte, por un colega, por una colega, un colega me dijo, una colega me dijo,
    por un amigo, por una amiga, un amigo me dijo, una amiga me dijo, por una organizacion, por una ong, por una asociacion, a traves de, me dijeron, me dijo, me dijeron que escribiera, me hablaron de ustedes, me hablo de ustedes, me pasaron su contacto, me pasaron el contacto, me dieron su contacto, me dieron el contacto, me sugirieron, me aconsejaron, rsf, reporteros sin fronteras, access now, amnistia, amnistia internacional, amnesty, boca a boca, me paso su contacto, me paso el contacto, me paso su numero, me paso este numero, me dio su contacto, me dio el contacto, me dio su numero, me dio este numero, me pasaron su numero, me dieron su numero
intake-first--unsure = No lo recuerdo
intake-first--unsure--words =
    no recuerdo, no me acuerdo, ya no me acuerdo, ya no recuerdo, no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz

## A safer way

intake-critical = ¿Tendrá cosas confidenciales que hacernos llegar, como documentos?
intake-critical-label = Confidencial
intake-critical-why = Si es así, primero buscaríamos una vía más segura que esta. Por ahora no envíe nada confidencial, por favor.
intake-critical--no = No
intake-critical--no--words =
    nop, nel, no no, nada, ninguno, ninguna, ningun documento, sin documentos, no tengo documentos, no hay documentos, nada confidencial, nada sensible, nada delicado, no confidencial, no es confidencial, para nada, por ahora no, de momento no, por el momento no, no por ahora, ahora no, no ahora, no creo, creo que no, no lo creo, no pienso, pienso que no, no tengo pruebas, no tengo fotos, no tengo archivos, no tengo nada, no tengo nada confidencial, no hay nada confidencial, no tengo videos, no tendre, no voy a mandar documentos, no voy a enviar documentos
intake-critical--yes = Sí
intake-critical--yes--words =
    sip, sii, si si, documentos, documento, algunos documentos, unos documentos, archivos, algunos archivos, pruebas, prueba, evidencia, evidencias, fotos, capturas, capturas de pantalla, pantallazos, grabaciones, grabacion, audios, videos, confidencial, confidenciales, sensible, sensibles, delicado, delicados, creo que si, supongo, supongo que si, seguramente, probablemente, claro, por supuesto, desde luego, si tengo, si tendre
intake-critical--unsure = No lo sé
intake-critical--unsure--words =
    no se, nose, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, todavia no, aun no, todavia no se, aun no lo se, aun no se, tal vez, quizas, quiza, puede ser, puede que si, a lo mejor, capaz, depende, ya veremos, veremos, mas tarde, mas adelante, luego, es posible, posiblemente

intake-channels = ¿Usa ya alguna de estas herramientas? Puede dar varios números.
intake-channels-label = Herramientas
intake-channels-why = Para proponerle algo que ya conoce. No hace falta instalar nada.
intake-channels--signal = Signal
intake-channels--signal--words = señal app, app signal, aplicacion signal, tengo signal, uso signal, signl, singal, siganl
intake-channels--omemo = XMPP con OMEMO
intake-channels--omemo--words = xmpp, omemo, jabber, xmpp omemo, profanity
intake-channels--pgp = Correo cifrado con PGP
intake-channels--pgp--words = pgp, gpg, openpgp, clave pgp, llave pgp, correo cifrado, correos cifrados, correo encriptado, email cifrado, email encriptado, thunderbird, enigmail, mailvelope, proton, protonmail, proton mail, gnupg
intake-channels--wire = Wire
intake-channels--wire--words = app wire, aplicacion wire, tengo wire, uso wire
intake-channels--jitsi = Jitsi para llamadas
intake-channels--jitsi--words = jitsi, jitsi meet, meet jitsi, jitsy, yitsi, llamada jitsi
# What somebody may name by themselves, without it being in the list.
intake-channels--otr = Pidgin o Adium (OTR)
intake-channels--otr--words = otr, pidgin, adium, xmpp otr, chatsecure, pidgin otr
intake-channels--conversations = Conversations (XMPP)
intake-channels--conversations--words = conversations, app conversations, cheogram, blabber
intake-channels--dino = Dino (XMPP)
intake-channels--dino--words = dino, dino im
intake-channels--gajim = Gajim (XMPP)
intake-channels--gajim--words = gajim
intake-channels--monal = Monal (XMPP)
intake-channels--monal--words = monal, siskin
intake-channels--gtalk = GTalk o Hangouts
intake-channels--gtalk--words = gtalk, google talk, hangout, hangouts, google hangouts, g talk
intake-channels--meet = Google Meet para llamadas
intake-channels--meet--words = meet, google meet, gmeet
intake-channels--phone = Teléfono
intake-channels--phone--words = telefono, llamada telefonica, por telefono, celular, movil
intake-channels--none = Ninguna u otra
intake-channels--none--words =
    ninguna, ninguno, ninguna de estas, ninguno de estos, ninguna de ellas, nada, no, nop, nel, otra, otro, otra cosa, para nada, no los conozco, no las conozco, no conozco, no conozco ninguna, no conozco ninguno, no uso ninguna, no uso ninguno, no uso, no tengo, no se, nose, no lo se, ni idea,
    whatsapp, whasap, wasap, wasá, guasap, watsap, wasapp, whats, telegram, messenger, viber, imo, skype, zoom, teams, discord, session, threema, element, matrix, briar, simplex, sms, correo, correo normal, email, mail, gmail

intake-wire = En Wire, ¿cuál es su nombre de usuario? Empieza por @. SALTAR también sirve.
intake-wire-label = Nombre en Wire
intake-wire-why = Para que el equipo pueda encontrarle allí, si se puede organizar.

## Optional, after MORE

intake-topics = ¿Qué quiere añadir? Puede dar varios números.
intake-topics-why = Nada es obligatorio: solo verá las preguntas que elija.
intake-topics--happened = Lo que está pasando
intake-topics--happened--words = lo que paso, lo que pasa, que paso, los hechos, hechos, lo ocurrido, lo sucedido, la situacion, situacion
intake-topics--about = Sobre mí y mi trabajo
intake-topics--about--words = sobre mi, mi trabajo, trabajo, quien soy, a que me dedico, pais, mi pais, nombre, mi nombre, apodo
intake-topics--writing = Cuándo y cómo escribirme
intake-topics--writing--words = escribirme, escribir, horas, horario, horarios, cuando escribirme, como escribirme, mi pantalla, pantalla, dispositivo, indicaciones
intake-topics--talking = Una llamada
intake-topics--talking--words = llamada, llamadas, llamar, llamarme, telefono, hablar, voz, video, videollamada
intake-topics--sharing = Con quién puede hablar el equipo
intake-topics--sharing--words = compartir, con quien compartir, con quien hablar, aliados, organizaciones aliadas, a quien decirlo, quien puede saber
intake-topics--nothing = Nada más
intake-topics--nothing--words = nada, nada que añadir, nada que agregar, eso es todo, es todo, seria todo, ya esta, ya, listo, he terminado, ya termine, terminado, ninguno, ninguna, ningun detalle, no, nop

intake-country = ¿Desde qué país o región nos escribe?
intake-country-label = País
intake-country-why = Los riesgos y los apoyos posibles cambian de un país a otro. Basta con una región amplia.

intake-since = ¿Desde cuándo pasa esto?
intake-since-label = Desde
intake-since-why = Lo que acaba de pasar y lo que lleva tiempo no se abordan de la misma manera.
intake-since--today = Hoy
intake-since--today--words = oy, hoi, hoy mismo, desde hoy, esta mañana, esta tarde, esta noche, anoche, hace un rato, hace un momento, hace una hora, hace unas horas, hace pocas horas, unas horas, pocas horas, ahora, ahora mismo, ahorita, recien, acaba de pasar, acaba de ocurrir
intake-since--days = Unos días
intake-since--days--words =
    dias, algunos dias, pocos dias, varios dias, desde hace dias, hace dias, hace unos dias, hace varios dias, ayer, desde ayer, anteayer, antier, antes de ayer, dos dias, tres dias, hace dos dias, hace tres dias, una semana, hace una semana, esta semana, desde la semana pasada, semana pasada, fin de semana, el fin de semana, este fin de semana, lunes, martes, miercoles, jueves, viernes, sabado, domingo
intake-since--weeks = Unas semanas
intake-since--weeks--words = semanas, algunas semanas, pocas semanas, varias semanas, hace semanas, hace unas semanas, dos semanas, tres semanas, hace dos semanas, un mes, hace un mes, este mes, quince dias, hace quince dias, quincena, el mes pasado, mes pasado
intake-since--months = Meses o más
intake-since--months--words = meses, unos meses, algunos meses, varios meses, hace meses, hace unos meses, desde hace meses, dos meses, tres meses, seis meses, un año, hace un año, año, años, hace años, varios años, desde hace años, mucho tiempo, hace mucho, hace mucho tiempo, hace tiempo, bastante tiempo, desde siempre, siempre, el año pasado, año pasado

intake-ongoing = ¿Sigue ocurriendo?
intake-ongoing-label = Continúa
intake-ongoing-why = Lo que sigue y lo que ya pasó no se abordan de la misma manera.
intake-ongoing--yes = Sí
intake-ongoing--yes--words =
    sip, sii, si si, claro, por supuesto, desde luego, seguro que si, creo que si, supongo, supongo que si, seguramente, probablemente, sigue, si sigue, continua, todavia, todavia si, aun, aun sigue, sigue pasando, sigue ocurriendo, ahora mismo, todos los dias, cada dia, a diario
intake-ongoing--no = No
intake-ongoing--no--words =
    nop, nel, no no, para nada, no creo, creo que no, no lo creo, no pienso, pienso que no, ya no, ya paso, ya termino, termino, se termino, se acabo, acabo, paro, ya paro, no sigue, ya no sigue, no continua, terminado
intake-ongoing--unsure = No lo sé
intake-ongoing--unsure--words =
    no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz, es posible, depende

intake-deadline = ¿Hay un día o una hora límite para hacer algo?
intake-deadline-label = Plazo
intake-deadline-why = Para que el equipo lo sepa. No puedo prometer cuándo.

intake-account_service = ¿Qué servicio es? Basta el nombre, sin usuario ni contraseña.
intake-account_service-label = Servicio
intake-account_service-why = Cada servicio tiene sus propias vías.

intake-device_encrypted = ¿Está cifrado lo que hay dentro, hasta donde sabe?
intake-device_encrypted-label = Cifrado
intake-device_encrypted-why = A otras personas les cuesta más leer lo que está cifrado.
intake-device_encrypted--yes = Sí
intake-device_encrypted--yes--words =
    sip, sii, si si, claro, por supuesto, desde luego, seguro que si, creo que si, supongo, supongo que si, seguramente, probablemente, cifrado, cifrada, esta cifrado, si esta cifrado, encriptado, encriptada, esta encriptado, con clave, con codigo, iphone, filevault, bitlocker, luks, veracrypt
intake-device_encrypted--no = No
intake-device_encrypted--no--words = nop, nel, no no, para nada, no creo, creo que no, no lo creo, no pienso, pienso que no, no cifrado, no esta cifrado, no encriptado, no esta encriptado, sin cifrar, sin encriptar
intake-device_encrypted--unsure = No lo sé
intake-device_encrypted--unsure--words =
    no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz, es posible, depende

intake-message_way = ¿Por dónde llegó?
intake-message_way-label = Llegó por
intake-message_way-why = Para saber dónde mirar. No hace falta abrir nada para responder.
intake-message_way--sms = SMS
intake-message_way--sms--words = mensaje de texto, mensajes de texto, por sms, texto, mensaje normal, mensajito
intake-message_way--mail = Correo electrónico
intake-message_way--mail--words = correo, por correo, correos, mail, email, e-mail, al correo, gmail, hotmail
intake-message_way--app = Mensajería (WhatsApp, Signal…)
intake-message_way--app--words = mensajeria, whatsapp, por whatsapp, wasap, guasap, whats, signal, telegram, messenger, viber, imessage, wire, app, aplicacion
intake-message_way--social = Red social
intake-message_way--social--words = redes sociales, redes, por redes, facebook, face, instagram, insta, twitter, tiktok, linkedin, x, comentario
intake-message_way--other = De otra manera
intake-message_way--other--words =
    otro, otra, otra cosa, llamada, una llamada, por telefono, telefono, usb, memoria usb, pendrive, qr, codigo qr, airdrop, bluetooth, no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor,
    capaz, es posible, depende

intake-harm_who = ¿Quién está detrás, hasta donde puede decir?
intake-harm_who-label = Quién
intake-harm_who-why = Basta una suposición. Por favor, no dé nombres aquí.
intake-harm_who--known = Alguien que conozco
intake-harm_who--known--words =
    lo conozco, la conozco, los conozco, alguien conocido, un conocido, una conocida, conocido, conocida, mi ex, ex, expareja, mi expareja, pareja, esposo, esposa, marido, familia, familiar, un familiar, colega, compañero, compañera, vecino, vecina, ex amigo, ex amiga, jefe, jefa, mi jefe
intake-harm_who--unknown = Alguien que no conozco
intake-harm_who--unknown--words = no lo conozco, no la conozco, no los conozco, no conozco, desconocido, desconocida, un desconocido, una desconocida, desconocidos, anonimo, anonima, anonimos, cuenta anonima, un extraño
intake-harm_who--many = Mucha gente
intake-harm_who--many--words = muchos, muchas, muchas personas, muchisima gente, decenas, cientos, cientos de personas, troles, trolls, un grupo, grupo, grupos, una campaña, campaña, bots, granja de bots, bodega de bots
intake-harm_who--official = Un servicio del Estado, la policía
intake-harm_who--official--words =
    el estado, gobierno, el gobierno, policia, la policia, servicios, servicios secretos, inteligencia, ejercito, militares, fiscalia, autoridades, las autoridades, el partido, partido de gobierno, oficialismo, milicia, paramilitares
intake-harm_who--unsure = No lo sé
intake-harm_who--unsure--words =
    no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz, es posible, depende

intake-leak_public = ¿Ya es público?
intake-leak_public-label = Público
intake-leak_public-why = Antes y después de que algo sea público, no se puede hacer lo mismo.
intake-leak_public--yes = Sí
intake-leak_public--yes--words =
    sip, sii, si si, claro, por supuesto, desde luego, seguro que si, creo que si, supongo, supongo que si, seguramente, probablemente, publico, ya es publico, es publico, publicado, publicada, publicados, ya lo publicaron, lo publicaron, en linea, en internet, en la prensa, en todas partes, por todos lados
intake-leak_public--threat = No, amenazan con publicar
intake-leak_public--threat--words = amenaza, amenazas, amenazan, me amenazan, nos amenazan, amenazan con publicarlo, amenaza con publicar, amenazan con publicar, chantaje, extorsion, rescate, piden rescate, pronto
intake-leak_public--no = No
intake-leak_public--no--words = nop, nel, no no, para nada, no creo, creo que no, no lo creo, no pienso, pienso que no, todavia no, aun no, no es publico, no publicado, no esta publicado, no lo han publicado
intake-leak_public--unsure = No lo sé
intake-leak_public--unsure--words =
    no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz, es posible, depende

intake-site_host = ¿Dónde está alojado? Basta un nombre, o «no lo sé».
intake-site_host-label = Alojamiento
intake-site_host-why = Muchas veces es con quien aloja el sitio como se puede actuar.

intake-blocked_what = ¿Qué sitio o aplicación, y con qué operador?
intake-blocked_what-label = Qué se bloqueó
intake-blocked_what-why = Un mismo bloqueo no es igual en todas partes.

intake-internet_where = ¿Dónde está cortado, hasta donde sabe?
intake-internet_where-label = Alcance
intake-internet_where-why = Una avería en su casa y un corte general no se tratan de la misma manera.
intake-internet_where--me = Solo donde estoy
intake-internet_where--me--words = solo yo, solo aqui, solo en mi casa, en mi casa, en casa, mi casa, mi oficina, en mi oficina
intake-internet_where--place = En el barrio
intake-internet_where--place--words = barrio, mi barrio, el barrio, colonia, mi colonia, la colonia, vereda, pueblo, mi pueblo, aldea, comunidad, la calle, mi calle, alrededor, la zona, mi zona
intake-internet_where--region = En la ciudad o la región
intake-internet_where--region--words = ciudad, la ciudad, mi ciudad, toda la ciudad, region, la region, provincia, la provincia, departamento, el departamento, distrito, municipio, todo el estado, mi estado
intake-internet_where--country = En todo el país
intake-internet_where--country--words = pais, el pais, todo el pais, en el pais, en todas partes, por todos lados, nacional, a nivel nacional
intake-internet_where--unsure = No lo sé
intake-internet_where--unsure--words =
    no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz, es posible, depende

intake-travel_where = ¿Hacia dónde? Basta un país o una región.
intake-travel_where-label = Destino
intake-travel_where-why = Lo que hay que prever cambia según el lugar.

intake-secure_uses = ¿Qué usa hoy para comunicarse?
intake-secure_uses-label = Usa
intake-secure_uses-why = Para partir de lo que ya tiene.

intake-training_about = ¿Sobre qué, principalmente?
intake-training_about-label = Tema deseado
intake-training_about-why = Para que el equipo sepa quién puede responderle.

intake-work = ¿Tiene que ver con su trabajo o con las causas que defiende?
intake-work-label = Por el trabajo
intake-work-why = Ayuda al equipo a ver qué puede hacer, o hacia quién orientarle.
intake-work--work = Sí
intake-work--work--words =
    si, sip, sii, si si, trabajo, mi trabajo, del trabajo, por mi trabajo, por el trabajo, laboral, chamba, pega, laburo, curro, profesion, oficio, activismo, mi activismo, militancia, mi militancia, compromiso, relacionado, esta relacionado, tiene que ver, si tiene que ver, creo que si, supongo, supongo que si, seguramente, probablemente, claro, por supuesto, desde luego, investigacion, reportaje, articulo, nota, los dos, ambos, ambas, las dos cosas
intake-work--private = No, es personal
intake-work--private--words = no, nop, nel, personal, privado, vida privada, vida personal, familia, familiar, no esta relacionado, no relacionado, no tiene que ver, no tiene nada que ver, nada que ver, sin relacion, ninguna relacion, para nada, ex, mi ex, expareja, mi expareja, pareja, asunto personal, asunto privado, algo personal, no es por mi trabajo, no es por el trabajo, no por mi trabajo, no es del trabajo, no es de mi trabajo, no es trabajo, no es laboral
intake-work--unsure = No lo sé
intake-work--unsure--words = no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz, es posible, posiblemente

intake-role_what = En una palabra, ¿a qué se dedica?
intake-role_what-label = Actividad
intake-role_what-why = Para que el equipo le entienda mejor. Puede ser algo vago, si lo prefiere.

intake-their_role = Y esa persona, ¿a qué se dedica sobre todo?
intake-their_role-label = Esa persona
intake-their_role-why = Para que el equipo entienda su situación. Sin nombres, por favor.
intake-their_role--journalist = Periodismo, medios
intake-their_role--journalist--words =
    periodista, periodistas, perodista, periodista independiente, periodista freelance, soy periodista, comunicador, comunicadora, comunicador social, comunicadora social, comunicadores, medio de comunicacion, medios de comunicacion, un medio, medio independiente, medio digital, prensa, freelance, reportero, reportera, reporteros,
    reporter, redactor, redactora, redaccion, editor, editora, fotografo, fotografa, fotoperiodista, fotoreportero, camarografo, camarografa, videografo, videografa, documentalista, bloguero, bloguera, radio, television, tele, tv, corresponsal, fixer, columnista, locutor, locutora, youtuber, podcast, podcaster, noticiero, periodico,
    diario
intake-their_role--activist = Activismo, derechos humanos
intake-their_role--activist--words =
    activista, activistas, soy activista, militante, militantes, militancia, defensor, defensora, defensores, defensor de derechos humanos, defensora de derechos humanos, defensor de ddhh, defensora de ddhh, ddhh, derechos, dd hh, lider social, lideresa, lideresa social, lider comunitario, lideresa comunitaria, lider indigena,
    comunidad indigena, sindicalista, sindicato, dirigente, alertador, alertadora, denunciante, abogado, abogada, abogados, opositor, opositora, oposicion, disidente, ambientalista, ecologista, feminista, movimiento, movimiento social, compromiso, no soy periodista soy activista
intake-their_role--organisation = Asociación u organización
intake-their_role--organisation--words =
    asociacion, asociaciones, organizacion, organizaciones, ong, ongs, oenege, colectivo, colectiva, fundacion, mi organizacion, nuestra organizacion, nuestra asociacion, una ong, voluntario, voluntaria, trabajo en una ong, sociedad civil, organizacion civil, osc, cooperativa, institucion, entidad, linea de ayuda
intake-their_role--private = Una persona particular
intake-their_role--private--words = persona particular, particular, un particular, una particular, persona comun, ciudadano, ciudadana, ciudadano comun, ciudadana comun, estudiante, sin actividad, nadie en especial, no es periodista
intake-their_role--other = Otra
intake-their_role--other--words =
    otro, otros, otras, otra cosa, ninguno, ninguna, ninguna de estas, ninguno de estos, nada de eso, investigador, investigadora, investigacion, academico, academica, docente, maestro, maestra, profesor, profesora, profe, artista, escritor, escritora, fuente, una fuente, politico, politica, diputado, diputada, concejal, concejala,
    funcionario, funcionaria, empresa, empresario, empresaria

intake-vouch = ¿Qué persona u organización podría dar referencias de usted, si quiere decirlo?
intake-vouch-label = Referencias
intake-vouch-why = A veces ayuda al equipo. No se contacta a nadie sin su acuerdo, y no es una condición.

intake-contact = ¿Cuándo podemos escribirle? Un número, o sus palabras: qué evitar, horas, llamadas.
intake-contact-label = Al escribirle
intake-contact-why = Para no causarle un apuro si alguien más ve su pantalla. También sirve una palabra acordada entre nosotros.
intake-contact--any = En cualquier momento
intake-contact--any--words = cualquier momento, a cualquier hora, cualquier hora, cuando sea, cuando quieran, cuando quiera, cuando puedan, siempre, todo el tiempo, todo el dia, dia y noche, de dia y de noche, a toda hora, da igual, da lo mismo, me da igual, no importa, sin restricciones, nada que evitar, ninguna indicacion
intake-contact--reply = Solo cuando acabo de escribir
intake-contact--reply--words =
    despues de mi, cuando escribo, cuando escriba, cuando yo escriba, solo cuando escribo, solo cuando escriba, solo cuando yo escriba, solo si escribo, solo si yo escribo, solo responder, solo para responder, no escriban primero, no escriba primero, no me escriban primero, no me escriba primero, no antes que yo, no antes de que escriba, primero escribo yo, yo escribo primero, escribo yo primero
intake-contact--hours = Solo a ciertas horas
intake-contact--hours--words =
    horas, ciertas horas, a ciertas horas, algunas horas, en ciertas horas, horario, horarios, en cierto horario, mañana, la mañana, por la mañana, en la mañana, de mañana, por las mañanas, solo por la mañana, solo en la mañana, tarde, la tarde, por la tarde, en la tarde, por las tardes, solo por la tarde, solo en la tarde, noche, la noche, por la noche, en la noche, por las noches, de noche, solo de noche, solo por la noche, solo en la noche,
    de dia, solo de dia, durante el dia, no de noche, no por la noche, no en la noche, no de dia, no por la mañana, no en la mañana, no por la tarde
intake-contact--other = Otra indicación
intake-contact--other--words = otra, otro, otra cosa, otras indicaciones, otra regla, otras reglas, algo mas

intake-contact_hours = ¿A qué horas, donde está? Por ejemplo: 18:00-22:00.
intake-contact_hours-label = Horas
intake-contact_hours-why = Para que no aparezca nada en su pantalla en otro momento.
intake-contact_words = ¿Qué hay que evitar, o tener en cuenta, al escribirle?
intake-contact_words-label = Qué evitar
intake-contact_words-why = Para que el equipo lo respete. También sirve una palabra acordada entre nosotros.

intake-watching = ¿Quién podría ver su pantalla o sus mensajes? Puede dar varios números.
intake-watching-label = Podría ver
intake-watching-why = Para elegir palabras que no le causen un apuro.
intake-watching--close = Alguien cercano
intake-watching--close--words =
    alguien de mi familia, cercano, cercana, familia, mi familia, familiar, marido, mi marido, esposo, mi esposo, esposa, mi esposa, mi mujer, pareja, mi pareja, novio, mi novio, novia, mi novia, padres, mis padres, hermano, mi hermano, hermana, mi hermana, compañero de piso, compañera de piso, roomie, ex, mi ex
intake-watching--work = En el trabajo
intake-watching--work--words = trabajo, mi trabajo, colega, colegas, compañeros de trabajo, jefe, mi jefe, jefa, mi jefa, patron, empleador, oficina, la oficina, sistemas, informatica
intake-watching--official = La policía, un Estado
intake-watching--official--words = policia, policias, el estado, gobierno, el gobierno, ejercito, militares, autoridades, las autoridades, servicios, servicios secretos, inteligencia
intake-watching--nobody = Nadie, creo
intake-watching--nobody--words = nadie, nadie mas, ninguno, ninguna, no, nop, no creo, creo que nadie, creo que no
intake-watching--unsure = No lo sé
intake-watching--unsure--words =
    no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz, es posible, depende

intake-own = ¿El dispositivo desde el que escribe es solo suyo?
intake-own-label = Dispositivo usado
intake-own-why = Para saber si alguien más podría leer aquí más tarde.
intake-own--mine = Sí, es mío
intake-own--mine--words =
    si, sip, sii, si si, claro, por supuesto, desde luego, seguro que si, creo que si, supongo, supongo que si, seguramente, probablemente, mio, mia, es mia, solo mio, solo mia, el mio, la mia, solo yo, lo uso solo yo, propio, propia
intake-own--shared = Compartido
intake-own--shared--words = compartida, es compartido, lo comparto, lo compartimos, familia, con mi familia, de la familia, familiar, varias personas, del trabajo, de mi trabajo, en el trabajo, de la oficina
intake-own--others = De otra persona
intake-own--others--words =
    no, nop, nel, no es mio, no es mia, no mio, prestado, prestada, me lo prestaron, de un amigo, de una amiga, de mi amigo, de mi amiga, de mi hermano, de mi hermana, de un colega, de una colega, de alguien mas, ciber, cibercafe, cafe internet, locutorio, cabina, cabina de internet
intake-own--unsure = No lo sé
intake-own--unsure--words =
    no se, nose, no lo se, ni idea, no tengo idea, no tengo ni idea, quien sabe, a saber, ns, no estoy seguro, no estoy segura, no sabria decir, no sabria, tal vez, quizas, quiza, puede ser, a lo mejor, capaz, es posible, depende

intake-ease = ¿Qué le haría más fácil esta conversación? Mensajes cortos, voz, otra cosa…
intake-ease-label = Más fácil con
intake-ease-why = Para que el equipo se adapte a usted. No hace falta justificar nada.

intake-call = Si hablar ayuda, ¿qué prefiere?
intake-call-label = Llamada
intake-call-why = Hay cosas que se dicen mejor hablando. Seguir por escrito está igual de bien.
intake-call--text = Seguir por escrito
intake-call--text--words =
    escrito, por escrito, escribir, escribiendo, prefiero escribir, solo escribir, solo texto, texto, mensaje, mensajes, por mensaje, por mensajes, chat, por chat, no, nop, nel, sin llamada, sin llamadas, ninguna llamada, no llamar, no llamen, no llame, no me llamen, no me llame, no quiero llamadas, no quiero hablar, no quiero llamada, nada de llamadas, no por telefono, sin telefono, ni una ni otra, ninguna, ninguno, no puedo hablar, no me gusta hablar, no puedo hablar por telefono
intake-call--voice = Una llamada sin imagen
intake-call--voice--words =
    llamada, una llamada, llamada de voz, voz, por voz, audio, telefono, por telefono, llamada telefonica, llamar, llamenme, llameme, me pueden llamar, pueden llamarme, hablar, sin video, sin imagen, sin camara, no video, no camara, si, sip, no tengo camara, no quiero video, no con video, no con imagen
intake-call--video = Una llamada con imagen
intake-call--video--words = video, videollamada, video llamada, videollamadas, llamada de video, videoconferencia, con video, con imagen, camara, con camara, facetime

intake-call_way = Para hablar, ¿cuáles le convienen? Puede dar varios números.
intake-call_way-label = Llamada por
intake-call_way-why = Para elegir con usted algo que ya tenga. La hora se acuerda después con el equipo.
intake-call_way--jitsi = Jitsi, en un navegador
intake-call_way--jitsi--words = jitsi, jitsi meet, navegador, jitsy, yitsi
intake-call_way--signal = Una llamada de Signal
intake-call_way--signal--words = signal, llamada signal, llamada por signal, singal, siganl
intake-call_way--wire = Wire
intake-call_way--wire--words = wire
intake-call_way--meet = Google Meet
intake-call_way--meet--words = meet, google meet, gmeet, hangouts, hangout

intake-share = Si una organización aliada puede ayudar, ¿podemos hablarle de esto?
intake-share-label = Compartir
intake-share-why = Para que el equipo lo respete.
intake-share--ask = Preguntándome cada vez
intake-share--ask--words =
    preguntandome, preguntenme, pregunteme, preguntar antes, preguntenme antes, pregunten antes, preguntar primero, pregunten primero, primero preguntenme, cada vez, con mi permiso, con mi acuerdo, con mi consentimiento, caso por caso, depende, segun, segun el caso, tal vez, quizas, quiza, no se, nose, no lo se
intake-share--yes = Sí
intake-share--yes--words = sip, sii, si si, claro, por supuesto, desde luego, seguro que si, creo que si, supongo, supongo que si, seguramente, probablemente, de acuerdo, ok, okay, vale, dale, esta bien, si pueden, pueden
intake-share--no = No
intake-share--no--words =
    nop, nel, no no, para nada, no creo, creo que no, no lo creo, no pienso, pienso que no, a nadie, con nadie, nadie, no digan nada, no lo digan, no le digan a nadie, no lo compartan, no compartan, mejor no, prefiero que no, no pueden, no quiero, solo ustedes

intake-name = ¿Qué nombre quiere que usemos? Un apodo basta.
intake-name-label = Nombre
intake-name-why = Para poder dirigirnos a usted con sencillez. No necesitamos su nombre real.

## Reading it back

intake-confirm = ¿Está bien así? SÍ: lo paso al equipo, que lo guarda { $days ->
    [one] { $days } día
   *[other] { $days } días
}. Un número: corregimos ese punto. DETALLES: añade algunos datos opcionales (país, horas, llamada, nombre). BORRAR: no paso nada y lo borro. Sin respuesta, lo paso en { $silent ->
    [one] { $silent } hora
   *[other] { $silent } horas
}.
intake-confirm-label = Repaso
intake-confirm-why = Para que el equipo reciba solo lo que a usted le parezca bien.
intake-confirm--yes = SÍ
intake-confirm--yes--words =
    sip, sii, si si, okay, okey, oki, dale, enviar, envia, envie, envialo, envielo, enviar todo, manda, mande, mandalo, mandelo, pasalo, paselo, confirmo, confirmar, confirmado, confirmada,
    adelante, nada que cambiar, nada que corregir, no hay nada que cambiar, no hay nada que corregir, no cambiar nada, no falta nada
intake-confirm--more = DETALLES
intake-confirm--more--words = detalle, mas detalles, mas detalle, unos detalles, mas informacion, mas info, mas datos, datos opcionales, agregar, agregar detalles, agregar algo, quiero agregar, añadir, añadir detalles, añadir algo, quiero añadir, sumar algo, completar, algo mas, algo que agregar, algo que añadir, no se si, no se si esta bien, no se si falta algo
intake-confirm--erase = BORRAR
intake-confirm--erase--words =
    borra, borre, borralo, borrelo, borrar esto, borra esto, borre esto, eliminar, elimina, elimine, eliminalo, eliminelo, suprimir, cancelar, cancela, cancele, anular, descartar, no enviar, no envies, no envie, no lo envies, no lo envie, no enviar nada, no envie nada, no pasar nada, no pase nada, no lo pase, no lo pases, no mandar, no mandes, no mande, no lo mandes, no lo mande, no quiero enviar, no quiero enviarlo, no quiero enviar nada, no lo quiero enviar, no quiero que lo envie, no quiero que lo envien, no quiero que lo manden, no quiero mandar, no quiero mandarlo, no quiero mandar nada, no quiero pasarlo, no quiero pasar nada

## What may be said at any moment, among other words
# watched: they cannot write freely just now. borrowed: the device is somebody else's.

intake-anytime-watched--words =
    por encima de mi hombro, sobre mi hombro, leyendo lo que escribo, lee lo que escribo, leen lo que escribo, mirando lo que escribo, mira lo que escribo, miran lo que escribo, viendo lo que escribo, ve lo que escribo, ven lo que escribo, mirando mi pantalla, mira mi pantalla, miran mi pantalla, viendo mi pantalla,
    mirando mi celular, no puedo escribir libremente, no puedo escribir con libertad, no puedo hablar libremente, no puedo hablar con libertad, no puedo escribir tranquilo, no puedo escribir tranquila, no puedo hablar tranquilo, no puedo hablar tranquila, ya no puedo escribir, esta a mi lado, estan a mi lado, esta al lado mio,
    estan al lado mio, esta sentado a mi lado, esta sentada a mi lado, hay alguien a mi lado, alguien a mi lado, ya no estoy solo, ya no estoy sola, me obligan a escribir, me estan obligando a escribir, me obligan a escribirles, me fuerzan a escribir
intake-anytime-borrowed--words =
    no es mi telefono, no es mi celular, no es mi movil, no es mi computadora, no es mi ordenador, no es mi laptop, no es mi dispositivo, este telefono no es mio, este celular no es mio, este movil no es mio, el telefono no es mio, el celular no es mio, telefono de un amigo, telefono de una amiga, celular de un amigo,
    celular de una amiga, movil de un amigo, movil de una amiga, telefono de mi hermano, telefono de mi hermana, celular de mi hermano, celular de mi hermana, telefono de otra persona, celular de otra persona, movil de otra persona, telefono prestado, celular prestado, movil prestado, computadora prestada, me prestaron un telefono,
    me prestaron un celular, me prestaron un movil, me prestaron este telefono, me prestaron este celular, me presto su telefono, me presto su celular, me presto su movil, desde un ciber, en un ciber, cibercafe, cafe internet, locutorio, cabina de internet, computadora publica, computadora compartida, telefono compartido,
    celular compartido

## What is said after some answers

intake-say-danger = Gracias por decirlo. Estoy avisando al equipo ahora, y dejo aquí mis preguntas. Si puede escribir sin riesgo, cuente aquí qué está pasando, con sus palabras y cuando pueda. Lo leerá una persona del equipo.
intake-say-borrowed = Queda anotado. Entonces escriba solo lo que otras personas puedan leer. Para seguir desde un dispositivo suyo: CANAL.
intake-say-later = De acuerdo. No hay prisa: podemos seguir más tarde, cuando quiera.
