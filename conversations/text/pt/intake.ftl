# The questions of the first conversation, in the order of flows/intake.toml.
# intake-X: the question   -label: its short title   -why: why we ask
# intake-X--C: an answer that is offered   --words: other words accepted for it
# The program adds the numbers of the answers. Rules: ../../README.md

## Are you all right

intake-safe = Antes de mais nada, está tudo bem aí, neste momento?
intake-safe-label = Situação
intake-safe-why = Para saber se é preciso avisar logo a equipe, ou se é melhor continuar em outro momento.
intake-safe--yes = Sim, está tudo bem
intake-safe--yes--words =
    não estou em perigo, não estamos em perigo, sim obrigado, sim obrigada, sim estou bem, estou bem, to bem, tou bem, estamos bem, eu to bem, tudo bem, td bem, tudo bom, tudo certo, tudo ok, tudo em ordem, tudo tranquilo, ta tudo bem, esta tudo bem, bem, muito bem, bem obrigado, bem obrigada, ok, okay, okey, blz, beleza, de boa, de boas, numa boa, suave, fixe, tranquilo, tranquila, tranquilos, tranks, sossegado, sossegada, calmo, calma, com calma,
    a salvo, estou a salvo, estamos a salvo, seguro, segura, estou seguro, estou segura, em seguranca, estou em seguranca, estamos em seguranca, num lugar seguro, em lugar seguro, sem perigo, nenhum perigo, nao ha perigo, nao tem perigo, fora de perigo, sem problema, sem problemas, nao ha problema, nada grave, nao e grave, por enquanto bem, por enquanto sim, por enquanto tudo bem, por agora bem, por agora sim, por agora tudo bem, de momento bem, ate agora bem, no trabalho tudo bem, estou no trabalho tudo bem, no trabalho mas tudo bem, estou no trabalho mas tudo bem
intake-safe--danger = Alguém está em perigo agora
intake-safe--danger--words =
    perigo, em perigo, estou em perigo, to em perigo, tou em perigo, estamos em perigo, corro perigo, corremos perigo, corre perigo, correndo perigo, perigo imediato, em perigo imediato, perigo de vida, perigo de morte, correndo risco de vida, risco de vida, risco de morte, minha vida esta em perigo, vida em perigo, minha vida em risco, depressa, rapido, venham rapido,
    estao aqui, eles estao aqui, ja estao aqui, chegaram, ja chegaram, estao chegando, estao a chegar, estao vindo, vem ai, estao na porta, estao a porta, na porta, na minha porta, a minha porta, bateram na porta, batem na porta, batem a porta, batendo na porta, arrombaram a porta, estao arrombando, estao a arrombar, em frente de casa, em frente a minha casa, na frente da minha casa, do lado de fora da minha casa, fora da minha casa, estao la fora,
    me seguindo, estao me seguindo, estao a seguir me, estao a seguirme, seguem me, me seguem, nos seguindo, estao nos seguindo, estao a seguir nos, sendo seguido, sendo seguida, a ser seguido, a ser seguida, perseguindo, me perseguindo, estao a perseguir me, tem um carro me seguindo,
    preso, presa, presos, presas, foi preso, foi presa, foram presos, prenderam, me prenderam, prenderam me, prenderam meu, prenderam minha, o prenderam, a prenderam, detido, detida, detidos, detidas, foi detido, foi detida, detiveram, prisao, na prisao, na cadeia, cadeia, na delegacia, na esquadra, na cela, sob custodia, em custodia, encarcerado, encarcerada, vao me prender, vao prender me, vem me prender, vem prender me, querem me prender, algemado, algemada,
    sequestrado, sequestrada, sequestrados, sequestro, sequestraram, raptado, raptada, rapto, raptaram, levaram meu irmao, levaram o meu irmao, levaram minha irma, levaram a minha irma, levaram meu filho, levaram o meu filho, levaram minha filha, levaram a minha filha, levaram meu marido, levaram o meu marido, levaram minha mulher, levaram a minha mulher, levaram minha esposa, levaram meu pai, levaram o meu pai, levaram minha mae, levaram a minha mae, levaram meu amigo, levaram o meu amigo, levaram minha amiga, levaram a minha amiga,
    levaram meu colega, levaram o meu colega, levaram ele, levaram ela, desaparecido, desaparecida, desaparecidos, desapareceu, desapareceram, sumiu, nao sei nada dele, nao sei nada dela, nao sabemos nada dele, nao sabemos nada dela, sem noticias dele, sem noticias dela,
    ferido, ferida, feridos, feridas, machucado, machucada, sangrando, a sangrar, atacado, atacada, me atacaram, atacaram me, nos atacaram, agredido, agredida, agressao, agrediram, me agrediram, agrediram me, espancado, espancada, espancaram, me espancaram, me bateram, bateram me, me bate, bate me, apanhei, apanhando, me bateu, estuprada, estupro, violada, violacao,
    operacao policial na minha casa, busca em casa, buscas em casa, busca e apreensao, invadiram minha casa, invadiram a minha casa, entraram na minha casa, entraram em minha casa, estao dentro, estao dentro de casa, estao na minha casa, policia aqui, a policia esta aqui, policia em casa, policia na minha casa, a policia esta na minha casa, policia na porta, policia a porta, militares na minha casa, homens armados, gente armada,
    me matar, matar me, nos matar, matar nos, mata lo, vao me matar, vao matar me, vao nos matar, vao matar nos, querem me matar, querem matar me, querem nos matar, vai me matar, vai matar me, ameaca de morte, ameacas de morte, ameacado de morte, ameacada de morte, me ameacaram de morte, ameacaram me de morte, jurado de morte, jurada de morte, mataram, mataram ele, mataram ela, morto, morta, mortos, assassinado, assassinada, assassinaram,
    tiro, tiros, tiroteio, atirando, atiraram, disparos, estao atirando, estao a disparar, baleado, baleada, bomba, bombas, bombardeio, bombardeamento, explosao, torturado, torturada, tortura, torturaram, torturando, vou morrer, eu vou morrer, estou morrendo, refem, refens
intake-safe--fear = Tenho medo, sem perigo imediato
intake-safe--fear--words =
    medo, tenho medo, com medo, estou com medo, to com medo, tou com medo, muito medo, tenho muito medo, estamos com medo, temos medo, assustado, assustada, assustados, apavorado, apavorada, receio, com receio, temo, preocupado, preocupada, preocupados, preocupacao, nervoso, nervosa, ansioso, ansiosa, ansiedade, angustia, angustiado, angustiada, inquieto, inquieta, aflito, aflita, estresse, estressado, estressada, stress, stressado, stressada, tenso, tensa,
    panico, em panico, entrando em panico, crise de panico, ameaca, ameacas, ameacado, ameacada, me ameacam, ameacam me, me ameacaram, ameacaram me, vigiado, vigiada, me vigiam, vigiam me, estao me vigiando, estao a vigiar me, nao, naum, nah, nao muito, nao muito bem, nao tao bem, nao estou bem, nao to bem, nao tou bem, nao estamos bem, nao me sinto bem, nao me sinto seguro, nao me sinto segura, nao me sinto a salvo, nao estou seguro, nao estou segura,
    nao estou em seguranca, nao estamos em seguranca, nao estou a salvo, nao estou tranquilo, nao estou tranquila, nao esta tudo bem, nao ta tudo bem, nao esta nada bem, nao estou nada bem, nao estou muito bem, nao estou la muito bem, nao e seguro, nao e um lugar seguro, nao realmente, na verdade nao, nem por isso, mal, muito mal, pessimo, pessima, mais ou menos, mais o menos, assim assim, depende, nem bem nem mal, inseguro, insegura,
    medo por alguem, tenho medo por alguem, com medo por alguem, temo por alguem, sem perigo mas com medo, nao ha perigo mas tenho medo, nao estou em perigo mas tenho medo, nao estou em perigo mas estou com medo, nao estou em perigo agora, nao estou em perigo neste momento, nao estou em perigo imediato, sem perigo imediato, nao ha perigo imediato, perigo nao imediato, nao imediato, nao e imediato, perigo mas nao imediato, nao e perigo imediato
intake-safe--watched = Não posso escrever à vontade
intake-safe--watched--words =
    nao posso escrever, nao posso falar, nao consigo escrever, nao consigo falar, nao da pra escrever, nao da para escrever, nao da pra falar, nao da para falar, nao posso escrever agora, nao posso falar agora, nao da agora, agora nao da, nao posso agora, agora nao posso, agora nao, nao agora, nao posso escrever bem, nao posso escrever tranquilo, nao posso escrever tranquila, nao posso falar tranquilo, nao posso falar tranquila, nao a vontade, nao estou a vontade, sem liberdade,
    nao estou sozinho, nao estou sozinha, nao estou so, nao sozinho, nao sozinha, to acompanhado, to acompanhada, acompanhado, acompanhada, estou acompanhado, estou acompanhada, estou com gente, estou com alguem, tem gente, tem gente aqui, tem gente perto, ha gente aqui, tem alguem, tem alguem aqui, ha alguem aqui, tem alguem comigo, esta alguem comigo, alguem olhando, tem alguem olhando, alguem a olhar, estao olhando, estao a olhar, me olhando, alguem lendo, alguem a ler, alguem le,
    podem ler, podem me ler, podem ver, podem me ver, ao meu lado, do meu lado, aqui do lado, mais tarde, depois, logo, mais logo, daqui a pouco, outra hora, outro momento, noutro momento, outro dia, amanha, nao e o momento, nao e boa hora, nao e bom momento, nao e um bom momento, nao e hora, ma hora, ma altura, mau momento
intake-safe--private = Prefiro não dizer
intake-safe--private--words =
    prefiro nao falar, prefiro nao responder, prefiro nao contar, prefiro nao dizer nada, nao quero dizer, nao quero responder, nao quero contar, nao quero falar disso, nao quero falar sobre isso, nao vou dizer, nao vou responder, nao digo, nao respondo, melhor nao, melhor nao dizer, acho melhor nao dizer, privado, e privado, reservado, sem comentarios, nao interessa

## What it is about

intake-need = O que se parece mais com a sua situação?
intake-need-label = Motivo
intake-need-why = Para fazer menos perguntas, e para que a pessoa certa da equipe leia o que escreve.
intake-need--account = Uma conta invadida, bloqueada ou perdida
intake-need--account--words =
    conta, contas, minha conta, a minha conta, uma conta, nossa conta, conta hackeada, conta invadida, conta pirateada, conta roubada, conta perdida, conta bloqueada, conta suspensa, conta desativada, conta banida, conta clonada, roubaram minha conta, roubaram a minha conta, perdi minha conta, perdi a minha conta, perdi a conta, bloquearam minha conta, bloquearam a minha conta, derrubaram minha conta, invadiram minha conta, invadiram a minha conta, entraram na minha conta, entraram no meu,
    hackeado, hackeada, hackeados, hackearam, me hackearam, fui hackeado, fui hackeada, fui hackeado no instagram, hackeamento, raqueado, raqueada, raquearam, hacker, hackers, pirateado, pirateada, piratearam, piratas, fui pirateado, fui pirateada, invadido, invadida, invadiram, invasao, senha, senhas, minha senha, palavra passe, palavras passe, a palavra passe, password, esqueci a senha, esqueci minha senha, esqueci a minha senha, esqueci a palavra passe, perdi a senha,
    mudaram a senha, mudaram minha senha, trocaram a senha, trocaram minha senha, mudaram a palavra passe, senha nao funciona, a senha nao funciona, senha nao entra, palavra passe nao funciona, acesso, sem acesso, nao tenho acesso, perdi o acesso, perdi acesso, nao consigo entrar, nao consigo acessar, nao consigo aceder, nao consigo entrar na conta, nao consigo logar, nao consigo fazer login, nao entra na conta, nao posso entrar, login, logar, iniciar sessao,
    facebook, face, fb, no facebook, meu facebook, no meu facebook, no face, instagram, insta, no insta, meu insta, meu instagram, no instagram, no meu instagram, no meu insta, gmail, no gmail, no meu gmail, hotmail, outlook, twitter, no twitter, no x, tiktok, no tiktok, email, meu email, no meu email, meu e mail, no meu e mail, o meu email, e mail invadido, email invadido, email hackeado, email pirateado, conta de email, conta de e mail, caixa de email, zap clonado, zap, meu zap, meu whatsapp, no meu whatsapp, whatsapp clonado, whatsapp hackeado, clonaram meu whatsapp, clonaram o meu whatsapp, clonaram meu zap,
    conta do whatsapp, conta do telegram, conta do signal, conta do facebook, conta do instagram, conta do twitter, conta nao funciona
intake-need--device = Um telefone ou um computador
intake-need--device--words =
    telefone, telefones, meu telefone, no telefone, no meu telefone, tel, celular, celulares, cel, celu, meu celular, meu cel, no celular, no meu celular, telemovel, telemoveis, meu telemovel, no telemovel, no meu telemovel, fone, smartphone, iphone, android, samsung, xiaomi, motorola, computador, computadores, meu computador, no computador, no meu computador, pc, meu pc, no pc, notebook, meu notebook, no notebook, laptop, meu laptop, portatil, portateis, meu portatil, no portatil, mac, macbook, tablet, ipad,
    aparelho, aparelhos, dispositivo, dispositivos, equipamento, equipamentos, hd externo, disco rigido, disco externo, pendrive, pen drive, pen usb, usb, virus, programa espiao, aplicativo espiao, app espiao, espiao, espiado, espiada, espionado, espionada, espionagem, espionando, me espionando, estao me espionando, estao a espiar me, spyware, pegasus, malware, grampo, grampeado, grampeada, grampeado o celular, telefone grampeado, celular grampeado, escuta, escutas, sob escuta, telefone sob escuta,
    telefone roubado, telefone perdido, telefone apreendido, telefone estranho, telefone hackeado, telefone invadido, telefone bloqueado, celular roubado, celular perdido, celular apreendido, celular estranho, celular hackeado, celular invadido, celular bloqueado, celular clonado, telemovel roubado, telemovel perdido, telemovel apreendido, telemovel pirateado, telemovel bloqueado, computador roubado, computador apreendido, computador hackeado, computador invadido, computador bloqueado, notebook roubado, notebook apreendido, notebook hackeado, portatil roubado, portatil apreendido,
    roubaram meu celular, roubaram o meu celular, roubaram meu telefone, roubaram o meu telefone, roubaram me o telemovel, roubaram o meu telemovel, roubaram meu notebook, roubaram meu computador, roubaram o meu computador, roubaram o celular, roubaram o telemovel, perdi meu celular, perdi o celular, perdi o meu celular, perdi o telemovel, perdi o meu telemovel, perdi meu telefone, perdi o telefone, levaram meu celular, levaram o meu celular, levaram meu telefone, levaram o meu telefone, levaram o meu telemovel, levaram meu computador, levaram o meu computador, levaram o meu portatil, tomaram meu celular, tiraram meu celular, tiraram me o telemovel,
    hackearam meu celular, hackearam o meu celular, hackearam meu telefone, hackearam meu computador, invadiram meu celular, invadiram meu computador, apreendido, apreendida, apreenderam, apreensao, confiscado, confiscada, confiscaram, telefone nao funciona, celular nao funciona, celular nao liga, telemovel nao funciona, computador nao funciona, computador nao liga, equipamento roubado, roubo de equipamento, roubo de equipamentos
intake-need--message = Mensagem, link ou anexo suspeito
intake-need--message--words =
    mensagem, mensagens, uma mensagem, msg, msgs, mensagem estranha, mensagens estranhas, mensagem suspeita, mensagens suspeitas, mensagem falsa, recebi uma mensagem, recebi uma mensagem estranha, recebi mensagem, recebi um email estranho, me mandaram uma mensagem, mandaram me uma mensagem, link, links, um link, no link, num link, link estranho, link suspeito, recebi um link, hiperligacao, ligacao suspeita, cliquei, cliquei no link, cliquei num link, cliquei em um link, cliquei no, abri um link, abri o link, abri um anexo, abri o anexo,
    arquivo, arquivos, um arquivo, arquivo estranho, arquivo suspeito, ficheiro, ficheiros, um ficheiro, ficheiro estranho, ficheiro suspeito, anexo, anexos, um anexo, anexo estranho, documento estranho, pdf, sms, sms estranho, sms suspeito, torpedo, mensagem de texto, email suspeito, email estranho, email falso, e mail suspeito, e mail estranho, e mail falso, phishing, fishing, pishing, golpe, burla, fraude, ligacao estranha, chamada estranha, chamada suspeita, telefonema estranho, qr code, codigo qr
intake-need--harm = Assédio, perfil falso ou dados expostos
intake-need--harm--words =
    assedio, assediado, assediada, assediando, me assediando, me assediam, assediam me, perseguicao online, perseguicao virtual, stalker, stalking, cyberbullying, ciberbullying, bullying, trolls, haters, robos, ataque nas redes, ataques nas redes, linchamento virtual, ameaca, ameacas, ameacado, ameacada, me ameacam, ameacam me, me ameacaram, ameacaram me, ameaca de morte, ameacas de morte, insulto, insultos, xingamento, xingamentos, me xingam, me insultam, insultam me, ofensas, odio, mensagens de odio, discurso de odio, campanha de odio, campanha contra mim,
    difamacao, difamado, difamada, me difamam, calunia, calunias, injuria, usurpacao de identidade, falsa identidade, roubo de identidade, identidade roubada, se passando por mim, estao se passando por mim, se passam por mim, se passa por mim, se faz passar por mim, fazem se passar por mim, faz se passar por mim, fazer se passar por mim, a fazer se passar por mim, fingindo ser eu, a fingir que sou eu, fingem ser eu, perfil falso, perfis falsos, perfil fake, fake, fakes, perfil falso no facebook, perfil falso no instagram, conta falsa, contas falsas, conta fake, conta falsa no facebook, conta falsa no instagram,
    doxxing, doxing, exposicao, exposto, exposta, expuseram, me expuseram, expuseram me, expuseram meus dados, vazamento, vazamentos, vazado, vazada, vazou, vazaram, vazaram meus dados, vazaram minhas fotos, vazamento de dados, fuga de dados, fuga de informacao, dados vazados, dados publicados, dados expostos, publicaram meus dados, publicaram os meus dados, publicaram meu endereco, publicaram a minha morada, publicaram meu numero, publicaram minhas fotos, publicaram as minhas fotos, fotos intimas, fotos privadas, fotos publicadas, nudes, nude, chantagem, chantageado, chantageada, extorsao, sextorsao, pornografia de vinganca,
    me ameacam no facebook, ameacas no facebook, ameaca no facebook, assedio no facebook, me xingam no facebook, insultos no facebook, ofensas no facebook, perfil fake no facebook, conta fake no facebook, me ameacam no instagram, ameacas no instagram, ameaca no instagram, assedio no instagram, me xingam no instagram, insultos no instagram, ofensas no instagram, perfil fake no instagram, conta fake no instagram, me ameacam no insta, ameacas no insta, ameaca no insta, assedio no insta, me xingam no insta, insultos no insta, ofensas no insta, perfil fake no insta, conta fake no insta, me ameacam no twitter, ameacas no twitter, ameaca no twitter, assedio no twitter, me xingam no twitter, insultos no twitter, ofensas no twitter, perfil fake no twitter, conta fake no twitter, conta falsa no twitter, perfil falso no twitter, me ameacam no tiktok, ameacas no tiktok, ameaca no tiktok, assedio no tiktok, me xingam no tiktok, insultos no tiktok, ofensas no tiktok, perfil fake no tiktok, conta fake no tiktok, conta falsa no tiktok, perfil falso no tiktok, me ameacam no whatsapp, ameacas no whatsapp, ameaca no whatsapp, assedio no whatsapp, me xingam no whatsapp, insultos no whatsapp, ofensas no whatsapp, perfil fake no whatsapp, conta fake no whatsapp, conta falsa no whatsapp, perfil falso no whatsapp
intake-need--access = Um site atacado, um bloqueio ou um corte
intake-need--access--words =
    site, sites, nosso site, o nosso site, meu site, o site, no site, no nosso site, pagina web, nossa pagina, a nossa pagina, portal, nosso portal, site atacado, site hackeado, site invadido, site pirateado, site bloqueado, site fora do ar, site caiu, o site caiu, site em baixo, site abaixo, fora do ar, derrubaram o site, derrubaram nosso site, derrubaram o nosso site, deitaram o site abaixo, hackearam o site, hackearam nosso site, hackearam o nosso site, invadiram o site, invadiram nosso site, invadiram o nosso site, ddos, ataque ddos,
    censura, censurado, censurada, censuraram, bloqueio, bloqueios, bloqueado, bloqueada, bloquearam, bloqueiam, internet, a internet, internet cortada, internet bloqueada, cortaram a internet, corte, cortes, corte da internet, corte de internet, apagao, apagao de internet, sem internet, nao tem internet, nao ha internet, nao tenho internet, to sem internet, estou sem internet, sem rede, nao ha rede, nao tem rede, sem conexao, sem ligacao a internet, sem sinal, nao tem sinal, caiu a internet, a internet caiu, vpn, tor, hospedagem, alojamento web, dominio, nome de dominio,
    site nao funciona, o site nao funciona, site nao abre, o site nao abre, site nao carrega, pagina nao abre, internet nao funciona, a internet nao funciona, internet nao pega
intake-need--other = Outra coisa
intake-need--other--words =
    outro, outra, outros, outras, outro assunto, outro tema, outro problema, outra questao, nenhum, nenhuma, nenhuma dessas, nenhuma destas, nenhum desses, nenhum destes, nenhuma das anteriores, nada disso, pergunta, uma pergunta, duvida, uma duvida, tenho uma duvida, tenho uma pergunta, questao, uma questao, conselho, conselhos, um conselho, orientacao, orientacoes, dica, dicas, aconselhamento, informacao, informacoes, info, treinamento, treinamentos, formacao, formacoes, capacitacao, oficina, oficinas, workshop, curso, cursos, auditoria,
    viagem, viagens, viajar, vou viajar, cobertura, reportagem, manifestacao, manifestacoes, manif, protesto, protestos, passeata, proteger, me proteger, proteger me, nos proteger, protecao, prevencao, seguranca digital, comunicar, varios, diversos

intake-device_kind = O que aconteceu com o aparelho?
intake-device_kind-label = Aparelho
intake-device_kind-why = Se foi perdido, levado ou se faz coisas estranhas: o que se segue não é igual.
intake-device_kind--lost = Perdido ou roubado
intake-device_kind--lost--words =
    perdido, perdida, perdi, eu perdi, perdi ele, perdi o, perda, extraviado, extraviei, extravio, roubado, roubada, roubaram, me roubaram, roubaram me, foi roubado, fui roubado, fui roubada, roubo, furto, furtado, furtada, furtaram, assalto, assaltado, assaltada, fui assaltado, fui assaltada, assaltaram, me assaltaram, ladrao, ladroes, ladra, esqueci no taxi, esqueci no onibus, esqueci no autocarro, esqueci num lugar,
    desapareceu, desaparecido, sumiu, nao acho, nao encontro, nao o encontro
intake-device_kind--seized = Apreendido ou confiscado
intake-device_kind--seized--words =
    apreendido, apreendida, apreenderam, apreensao, foi apreendido, confiscado, confiscada, confiscaram, retido, retida, retiveram, levado pela policia, levado, levada, levaram, eles levaram, tomaram, me tomaram, tiraram de mim, tiraram me, tomado, tomada, pegaram, a policia pegou, a policia levou, a policia apreendeu, a policia tomou, policia, pf, policia federal, policiais, policias, pm, gnr, psp, pj, delegado, delegacia, esquadra, agentes, militares, exercito, soldados, alfandega, aduana, imigracao, fronteira, na fronteira, aeroporto, no aeroporto,
    no controle, no controlo, posto de controle, posto de controlo, blitz, busca e apreensao, mandado, busca, buscas, revista, revistaram, justica, ministerio publico, nao devolvido, nao devolveram, nao me devolveram, ainda nao devolveram, ainda nao me devolveram, nao foi devolvido, ainda nao foi devolvido
intake-device_kind--returned = Foi levado e depois devolvido
intake-device_kind--returned--words =
    devolvido, devolvida, devolveram, me devolveram, devolveram me, ja devolveram, ja me devolveram, foi devolvido, recuperado, recuperada, recuperei, ja recuperei, ja esta comigo, ja tenho de volta, tenho de volta, de volta, apreendido e devolvido, confiscado e devolvido, levaram e devolveram, tomaram e devolveram,
    levaram mas devolveram, levaram e depois devolveram
intake-device_kind--strange = Tem um comportamento estranho
intake-device_kind--strange--words =
    estranho, estranha, estranhos, esquisito, esquisita, comportamento estranho, coisas estranhas, ta estranho, esta estranho, agindo estranho, a agir de forma estranha, nao e normal, anormal, lento, lenta, muito lento, devagar, quente, muito quente, esquenta, esquentando, esquenta muito, aquece, aquece muito, a aquecer, bateria, bateria acaba, acaba a bateria, gasta bateria, descarrega, descarrega rapido, reinicia, reinicia sozinho, reiniciando, liga sozinho, desliga sozinho, desliga, trava, travando, travado, congela, bloqueia sozinho, pifou, bugado, bugando, bug, bugs, falha, falhas,
    virus, espiao, espiado, espionado, espionada, programa espiao, app espiao, spyware, pegasus, malware, hackeado, hackeada, hackearam, pirateado, invadido, invadida, grampeado, grampeada, escuta, sob escuta, infectado, infectada, infetado, infetada, alerta, alerta da apple, aviso da apple, notificacao da apple, aviso, notificacao, nao funciona, parou de funcionar, deixou de funcionar, nao liga, nao pega, funciona mal

intake-harm_kind = O que se parece mais?
intake-harm_kind-label = Dano
intake-harm_kind-why = Cada situação pede uma coisa diferente. Assim não precisa de contar tudo duas vezes.
intake-harm_kind--harassment = Assédio ou ameaças
intake-harm_kind--harassment--words =
    assedio, assediado, assediada, assediando, me assediam, assediam me, perseguicao, perseguicao online, stalker, stalking, cyberbullying, ciberbullying, bullying, trolls, haters, robos, ataque nas redes, ataques nas redes, ameaca, ameacas, ameacado, ameacada, ameacam, me ameacam, ameacam me, me ameacaram, ameacaram me, ameaca de morte, ameacas de morte, insulto, insultos, xingamento, xingamentos, me xingam, me insultam, insultam me, ofensas, odio, mensagens de odio, discurso de odio,
    campanha de odio, campanha contra mim, difamacao, difamado, difamada, calunia, calunias, injuria, chantagem, chantageado, chantageada, extorsao, sextorsao
intake-harm_kind--doxxing = Dados ou imagens privadas tornados públicos
intake-harm_kind--doxxing--words =
    doxxing, doxing, dados pessoais, dados privados, meus dados, os meus dados, dados pessoais expostos, informacoes pessoais, informacoes privadas, informacao pessoal, expuseram meus dados, expuseram os meus dados, publicaram meus dados, publicaram os meus dados, publicaram meu endereco, publicaram o meu endereco, publicaram a minha morada, publicaram meu numero, publicaram o meu numero, publicaram meu telefone, meu endereco, endereco, minha morada, morada, meu numero, meu telefone, meu cpf, fotos, foto, minhas fotos, as minhas fotos, fotos publicadas, fotos privadas, fotos intimas,
    publicaram minhas fotos, publicaram as minhas fotos, vazaram minhas fotos, vazaram fotos, imagens, imagens intimas, videos, video intimo, videos intimos, nudes, nude, exposicao, me expuseram, expuseram me, exposto, exposta, vida privada, privacidade, intimidade
intake-harm_kind--impersonation = Alguém se faz passar por mim ou por nós
intake-harm_kind--impersonation--words =
    usurpacao de identidade, falsa identidade, roubo de identidade, identidade roubada, minha identidade, se passando por mim, estao se passando por mim, se passam por mim, se passa por mim, se passando por nos, se passam por nos, se passa por nos, fazem se passar por mim, faz se passar por mim, fazer se passar por mim, a fazer se passar por mim, fazem se passar por nos, fingindo ser eu, fingem ser eu, a fingir que sou eu, perfil falso, perfis falsos, perfil fake, fake, fakes, fizeram um perfil falso, criaram um perfil falso, conta falsa, contas falsas, conta fake, criaram uma conta falsa,
    clonaram, clonado, conta clonada, clonaram minha conta, copiaram minha conta, copiaram meu perfil, copiaram o meu perfil, impostor, impostora, site falso, pagina falsa, meu nome, o meu nome, em meu nome, no meu nome, usando meu nome, usam meu nome, usam o meu nome, a usar o meu nome
intake-harm_kind--leak = Fuga ou vazamento de documentos
intake-harm_kind--leak--words =
    vazamento, vazamentos, vazado, vazada, vazados, vazou, vazaram, vazaram documentos, vazaram dados, vazamento de dados, vazamento de documentos, fuga, fugas, fuga de dados, fuga de informacao, fuga de documentos, documentos, documento, dados, dados roubados, dados vazados, dados publicados, documentos roubados, documentos vazados, documentos publicados, roubo de dados, base de dados, banco de dados, arquivos roubados, arquivos, ficheiros, ficheiros roubados, emails publicados, emails roubados, emails vazados, leak, leaks

intake-access_kind = O que deixou de funcionar?
intake-access_kind-label = Acesso
intake-access_kind-why = Um site atacado, um bloqueio e um corte geral não se tratam da mesma maneira.
intake-access_kind--website = O nosso site, ou o meu site
intake-access_kind--website--words =
    site, sites, o site, um site, no site, nosso site, o nosso site, meu site, o meu site, no nosso site, no meu site, pagina, nossa pagina, a nossa pagina, minha pagina, pagina web, portal, nosso portal, site atacado, ataque, ataques, atacado, atacada, atacaram, ddos, ataque ddos, site hackeado, site invadido, site pirateado, hackeado, hackearam, hackearam o site, invadido, invadiram, invadiram o site, site fora do ar, fora do ar, site caiu, o site caiu, caiu, site em baixo, site abaixo, derrubaram, derrubaram o site,
    deitaram abaixo, servidor, hospedagem, alojamento, dominio, nome de dominio, desfigurado, pichado, wordpress, blog, meu blog, o meu blog, nosso blog, o nosso blog, site nao funciona, o site nao funciona, site nao abre, o site nao abre, site nao carrega, pagina nao abre, pagina nao funciona
intake-access_kind--blocked = Um site ou aplicação com bloqueio aqui
intake-access_kind--blocked--words =
    bloqueado, bloqueada, bloqueados, bloqueadas, bloqueio, bloqueios, bloquearam, bloqueiam, esta bloqueado, esta bloqueada, censura, censurado, censurada, censuraram, aplicativo, aplicativos, aplicacao, aplicacoes, app, apps, app bloqueado, app bloqueada, aplicativo bloqueado, aplicacao bloqueada, site bloqueado, sites bloqueados, site censurado, vpn, vpn bloqueada, vpn bloqueado, tor, proibido, proibida, proibiram, restrito, restrita, filtrado, filtro, whatsapp bloqueado, signal bloqueado, telegram bloqueado, facebook bloqueado, twitter bloqueado, bloquearam o whatsapp, bloquearam o twitter, bloquearam o facebook, bloquearam o telegram, bloquearam o site, bloquearam nosso site, bloquearam sites, o site esta bloqueado, site esta bloqueado, bloquearam o app, bloquearam o signal
intake-access_kind--internet = A internet toda
intake-access_kind--internet--words =
    internet, a internet, toda a internet, internet cortada, internet caiu, a internet caiu, caiu a internet, cortaram a internet, corte, cortes, corte de internet, corte da internet, corte geral, apagao, apagao de internet, apagoes, sem internet, nao tem internet, nao ha internet, nao tenho internet, nao temos internet, to sem internet, estou sem internet, estamos sem internet, rede, a rede, sem rede, nao ha rede, nao tem rede, sinal, sem sinal, nao tem sinal, nao ha sinal, conexao, sem conexao, ligacao, sem ligacao, nao tem conexao, wifi, wi fi, 4g, 3g, dados moveis, sem dados, tudo, tudo cortado, tudo fora do ar, nada funciona,
    lento, lenta, muito lenta, muito lento, internet lenta, internet muito lenta, internet nao funciona, a internet nao funciona, internet nao pega

intake-other_kind = O que seria útil?
intake-other_kind-label = Tema
intake-other_kind-why = Para que quem ler a sua mensagem saiba por onde começar.
intake-other_kind--travel = Preparar uma viagem ou um protesto
intake-other_kind--travel--words =
    viagem, viagens, viajar, vou viajar, vamos viajar, viajo, cobertura, reportagem, reportagens, missao, terreno, no terreno, trabalho de campo, fronteira, atravessar a fronteira, cruzar a fronteira, passar a fronteira, sair do pais, exterior, no exterior, no estrangeiro, estrangeiro, protesto, protestos, num protesto, no protesto, manifestacao, manifestacoes, manif, passeata, passeatas, ato, marcha, marchas, comicio, greve, eleicao, eleicoes, zona de guerra, zona de conflito
intake-other_kind--secure = Uma comunicação mais segura
intake-other_kind--secure--words =
    comunicar, comunicar me, me comunicar, nos comunicar, comunicarmos, comunicacao, comunicacoes, comunicacao segura, comunicar com seguranca, comunicar em seguranca, seguranca, seguranca digital, mais seguranca, mais seguro, mais segura, seguro, segura, cifrar, cifrado, criptografia, criptografar, criptografado, encriptar, encriptado, encriptacao, mensageiro, mensagens, signal, emails, proteger, me proteger, proteger me, nos proteger, proteger meu telefone, proteger o meu telefone, proteger meu celular, proteger o meu telemovel, proteger minhas contas, proteger as minhas contas,
    proteger minhas fontes, proteger as minhas fontes, fonte, fontes, protecao, privacidade, anonimato, anonimo, conselho, conselhos, dica, dicas, orientacao, aconselhamento, prevencao
intake-other_kind--training = Uma formação ou uma auditoria
intake-other_kind--training--words =
    formacao, formacoes, formar, formar nos, nos formar, formador, formadora, treinamento, treinamentos, treinar, treino, capacitacao, capacitacoes, capacitar, oficina, oficinas, workshop, workshops, curso, cursos, aula, aulas, aprender, palestra, palestras, auditoria, auditorias, diagnostico, avaliacao, revisao, acompanhamento, mentoria, sensibilizacao
intake-other_kind--else = Outra coisa
intake-other_kind--else--words =
    outro, outra, outros, outras, outro assunto, outro tema, outra questao, nenhum, nenhuma, nenhuma dessas, nenhuma destas, nenhum desses, nenhum destes, nenhuma das anteriores, nada disso, e complicado, complicado, pergunta, uma pergunta, duvida, uma duvida, questao, uma questao, parceria, parcerias, colaboracao, colaborar, varios, diversos

## A few details, by need

intake-account_recovery = Ainda tem acesso ao e-mail ou ao número de telefone ligado a essa conta?
intake-account_recovery-label = E-mail ou número
intake-account_recovery-why = É muitas vezes por aí que se recupera uma conta. Por favor, não envie nenhum código nem senha.
intake-account_recovery--yes = Sim
intake-account_recovery--yes--words =
    simm, sim sim, sim ainda, ainda, ainda sim, ainda tenho, sim tenho, tenho, tenho sim, eu tenho, tenho acesso, ainda tenho acesso, sim tenho acesso, os dois, as duas coisas, ambos, ambas, o email, o e mail, o numero, o telefone, o celular, o telemovel, email, numero
intake-account_recovery--no = Não
intake-account_recovery--no--words =
    naum, nao nao, ja nao, nao mais, ja nao tenho, nao tenho, nao tenho mais, eu nao tenho, nao tenho acesso, nao tenho mais acesso, ja nao tenho acesso, sem acesso, perdi o acesso, perdi acesso, nenhum, nenhum dos dois, nenhuma, nem um nem outro, de jeito nenhum, de forma nenhuma, nada, perdi, perdi os dois, perdi o email, perdi o numero, perdi o telefone, perdi o celular, perdi o telemovel, perdido, perdidos, mudado, mudaram, trocaram, trocaram os dois, mudaram o email, mudaram o numero, trocaram o email, nao tenho o email, nao tenho o numero, nao tenho o telefone, ja nao tenho o email, ja nao tenho o numero, nao funciona o email, tambem nao, perdi o chip, trocaram tudo, mudaram tudo, nao da, nao da mais, nao se pode
intake-account_recovery--unsure = Não sei
intake-account_recovery--unsure--words =
    sei la, eu nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar, acho que nao, acho que sim, nao verifiquei, nao conferi, nao vi, ainda nao verifiquei, preciso ver, tenho que ver, tenho de ver, em parte

intake-account_shared = Esta conta é usada por mais de uma pessoa?
intake-account_shared-label = Uso da conta
intake-account_shared-why = Se outras pessoas a usam, talvez seja preciso avisar também.
intake-account_shared--alone = Não, uma só pessoa
intake-account_shared--alone--words =
    nao, naum, so eu, somente eu, apenas eu, eu, eu so, eu sozinho, eu sozinha, sozinho, sozinha, unicamente eu, so uma, so uma pessoa, apenas uma, uma so, um so, uma, um, nao compartilhada, nao partilhada, nao e compartilhada, nao e partilhada, nao compartilho, nao partilho, mais ninguem, ninguem mais, nao somos varios, pessoal, e pessoal, e minha, so minha, individual, nao ha mais ninguem, nao so eu, nao apenas eu, nao somente eu
intake-account_shared--shared = Sim, várias
intake-account_shared--shared--words =
    sim, simm, varias, varios, varias pessoas, mais pessoas, mais gente, outras pessoas, compartilhada, partilhada, compartilhado, partilhado, conta compartilhada, conta partilhada, compartilhamos, partilhamos, somos varios, somos varias, somos dois, somos duas, somos tres, dois, duas, tres, quatro, cinco, duas pessoas, tres pessoas, equipe, equipa, a equipe, a equipa, uma equipe, uma equipa, toda a equipe, toda a equipa, colegas, meus colegas, minhas colegas, redacao, a redacao, organizacao, associacao, coletivo, grupo, com outros, com outras, com outras pessoas,
    mais de uma, mais do que uma, mais de um, nao sou so eu, nao sou o unico, nao sou a unica, familia, todos, todas, todo mundo, toda a gente, minha equipe, a minha equipe, minha equipa, a minha equipa, nos dois, nao sou eu so, somos quatro, somos cinco
intake-account_shared--unsure = Não sei
intake-account_shared--unsure--words = sei la, eu nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar, acho que nao, acho que sim

intake-device_lock = Como estava o aparelho nesse momento?
intake-device_lock-label = Estado
intake-device_lock-why = Conforme o estado, o que está lá dentro é mais ou menos fácil de ler. Por favor, não envie o código.
intake-device_lock--off = Desligado
intake-device_lock--off--words = desligada, desligados, estava desligado, estava desligada, tava desligado, eu desliguei, desliguei, desliguei antes, tinha desligado, nao estava ligado, nao ligado, sem bateria, sem carga, bateria acabou, acabou a bateria, descarregado, descarregada
intake-device_lock--locked = Ligado, com bloqueio
intake-device_lock--locked--words =
    bloqueado, bloqueada, estava bloqueado, estava bloqueada, tava bloqueado, bloqueio, com bloqueio, bloqueio de tela, tela bloqueada, tela de bloqueio, ecra bloqueado, ecra de bloqueio, travado, tela travada, ligado e bloqueado, ligado mas bloqueado, com senha, senha, tinha senha, com palavra passe, palavra passe, com codigo, codigo, tinha codigo, com pin, pin, tinha pin, padrao, com padrao, digital, impressao digital, biometria, face id, em repouso, em espera, nao desbloqueado, nao estava desbloqueado, nao estava aberto, fechado, fechada,
    nao dei a senha, nao dei o codigo, nao dei a palavra passe, nao dei o pin
intake-device_lock--open = Ligado, aberto ou sem código
intake-device_lock--open--words =
    aberto, aberta, estava aberto, tava aberto, desbloqueado, desbloqueada, estava desbloqueado, estava desbloqueada, tava desbloqueado, destravado, ligado e desbloqueado, ligado e aberto, sem senha, sem codigo, sem palavra passe, sem pin, sem padrao, sem bloqueio, nao bloqueado, nao estava bloqueado, nao tinha senha, nao tinha codigo, nao tinha palavra passe, nao tinha pin, nao tinha bloqueio, nao tem senha, nao tem codigo, nao uso senha, nao usava senha, nao tenho senha,
    dei a senha, dei minha senha, dei a minha senha, dei o codigo, dei o meu codigo, dei a palavra passe, dei a minha palavra passe, dei o pin, tive que dar a senha, tive de dar a senha, tive que dar o codigo, tive de dar o codigo, dar a senha, dar o codigo, dar a palavra passe, tive que desbloquear, tive de desbloquear, me obrigaram a desbloquear, obrigaram me a desbloquear, me fizeram desbloquear, fizeram me desbloquear, desbloqueei, eu desbloqueei, me obrigaram a dar a senha, obrigaram me a dar o codigo, passei a senha
intake-device_lock--unsure = Não sei
intake-device_lock--unsure--words =
    sei la, eu nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, se calhar, nao lembro, nao me lembro, nao recordo, nao me recordo, ja nao me lembro, nao lembro mais, nao estava desligado, nao desligado, ligado

intake-device_opens = O que ele abre sem senha? Pode dar vários números.
intake-device_opens-label = Abre
intake-device_opens-why = Para saber o que cuidar primeiro. Por favor, não envie nenhuma senha.
intake-device_opens--mail = Uma conta de e-mail
intake-device_opens--mail--words = email, e-mail, mail, emails, meu email, o meu email, caixa de email, correio eletronico, correio, gmail, outlook, hotmail, yahoo, proton, protonmail
intake-device_opens--messages = Mensagens (WhatsApp, Signal…)
intake-device_opens--messages--words =
    mensagens, app de mensagens, apps de mensagens, aplicativos de mensagens, aplicativo de mensagens, conversas, chats, chat, whatsapp, zap, signal, telegram, messenger, sms, viber, wire, grupos, grupos do whatsapp
intake-device_opens--social = Redes sociais
intake-device_opens--social--words = redes, minhas redes, rede social, facebook, face, fb, instagram, insta, twitter, tiktok, youtube, linkedin, x
intake-device_opens--files = Documentos ou fotos
intake-device_opens--files--words = documentos, documento, arquivos, ficheiros, fotos, imagens, videos, notas, gravacoes, audios, drive, google drive, dropbox, icloud, nuvem, a nuvem, contatos, contactos, agenda, fontes
intake-device_opens--unsure = Nada, ou não sei
intake-device_opens--unsure--words =
    nada, nada de nada, nenhuma, nenhum, sei la, eu nao sei, nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar, e possivel, depende

intake-device_used = Desde a devolução, foi usado?
intake-device_used-label = Uso desde então
intake-device_used-why = Para saber o que pode ter passado por ele desde então. Nenhuma resposta é má.
intake-device_used--no = Não
intake-device_used--no--words =
    naum, nao nao, de jeito nenhum, de forma alguma, acho que nao, penso que nao, creio que nao, nao acho, nao creio, nao usei, eu nao usei, ainda nao usei, nao uso, nao usado, nao foi usado, sem usar, nao mexi, nao liguei, nao foi ligado, ainda nao, desligado, continua desligado, ficou desligado, guardado
intake-device_used--yes = Sim
intake-device_used--yes--words =
    simm, sim sim, claro, claro que sim, com certeza, acho que sim, penso que sim, creio que sim, imagino que sim, provavelmente, usei, eu usei, usei sim, sim usei, uso, estou usando, estou a usar, to usando, usado, foi usado, todos os dias, todo dia, normal, normalmente, como sempre
intake-device_used--unsure = Um pouco, ou não sei
intake-device_used--unsure--words =
    um pouco, pouco, muito pouco, um pouquinho, so um pouco, quase nada, so uma vez, uma vez, so liguei, apenas liguei, sei la, eu nao sei, nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar,
    e possivel, depende

intake-device_this = É desse mesmo aparelho que nos escreve agora?
intake-device_this-label = Escreve de
intake-device_this-why = Para saber se mais alguém poderia ler o que dizemos aqui.
intake-device_this--this = Sim, deste
intake-device_this--this--words =
    sim, simm, este, esse, esta, este mesmo, esse mesmo, e este, e esse, deste, desse, daqui, sim daqui, por este, este aparelho, esse aparelho, deste aparelho, desse aparelho, este telefone, deste telefone, este celular, deste celular, este telemovel, deste telemovel, este computador, deste computador, o mesmo, mesmo, a mesma, sim o mesmo, e o mesmo, aqui, so tenho este, so tenho esse, nao tenho outro, e o unico, e o unico que tenho
intake-device_this--another = Não, de outro
intake-device_this--another--words =
    nao, naum, outro, outra, doutro, noutro, em outro, e outro, por outro, outro aparelho, de outro aparelho, doutro aparelho, outro telefone, outro celular, outro telemovel, outro computador, um diferente, diferente, um novo, nao e este, nao e esse, nao e o mesmo, nao o mesmo, nao deste, nao desse, nao e deste, nao escrevo deste, nao aqui, de outra pessoa, de um amigo, de uma amiga, do meu irmao, da minha irma, do vizinho, emprestado, emprestada, me emprestaram, emprestaram me
intake-device_this--unsure = Não sei
intake-device_this--unsure--words = sei la, eu nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar, os dois, ambos

intake-device_signs = O que chamou a atenção?
intake-device_signs-label = Sinais
intake-device_signs-why = Cada sinal é visto à sua maneira. Uma simples sensação também serve.
intake-device_signs--alert = Um alerta da Apple, Google, WhatsApp…
intake-device_signs--alert--words =
    alerta, alertas, um alerta, aviso, avisos, um aviso, notificacao, notificacoes, notificacao da apple, alerta da apple, aviso da apple, alerta do google, aviso do google, apple, google, whatsapp, email da apple, mensagem da apple, antivirus
intake-device_signs--known = Alguém sabe o que há lá dentro
intake-device_signs--known--words =
    alguem sabe, alguem sabe tudo, sabem, eles sabem, ele sabe, ela sabe, sabem tudo, sabe tudo, sabem coisas, sabe coisas, sabem o que escrevo, sabe o que escrevo, sabem onde estou, sabem o que falo, conhecem as minhas mensagens, leem minhas mensagens, leem as minhas mensagens, le minhas mensagens, leram minhas mensagens,
    leram as minhas mensagens, repetiram minhas mensagens, repetem o que eu digo
intake-device_signs--acts = Aquece, está lento, liga sozinho…
intake-device_signs--acts--words =
    quente, muito quente, esquenta, esquentando, aquece muito, aquecer, lento, lenta, muito lento, devagar, bateria, gasta bateria, a bateria acaba, descarrega, liga sozinho, desliga sozinho, desliga, reinicia, reinicia sozinho, trava, travando, congela, bug, bugs, bugado, falhas, barulho, barulhos, ruido, ruidos, eco
intake-device_signs--other = Outra coisa
intake-device_signs--other--words = outra, outro, algo mais, nao sei, sei la, nao faco ideia, uma sensacao, so uma sensacao, um pressentimento, nada de concreto, nada concreto, nada preciso, nao sei explicar

intake-message_opened = Chegou a abrir a mensagem, o link ou o anexo?
intake-message_opened-label = Aberto
intake-message_opened-why = Acontece com qualquer pessoa, e só muda por onde começar.
intake-message_opened--no = Não, não abri nada
intake-message_opened--no--words =
    nao, naum, nao nao, nada, nao abri, eu nao abri, nao abri o link, nao abri o arquivo, nao abri o ficheiro, nao abri o anexo, nao abri a mensagem, nao cliquei, nao cliquei no link, nao cliquei em nada, nao toquei, nao toquei em nada, nao entrei, nao cheguei a abrir, ainda nao, nunca, apaguei, ja apaguei, eu apaguei, apaguei a mensagem, deletei, eliminei, excluido, so li, so li a mensagem, apenas li, so vi, so olhei, de jeito nenhum, nenhum, nao respondi
intake-message_opened--opened = Sim, abri
intake-message_opened--opened--words =
    sim, simm, abri, eu abri, abri sim, abri o link, abri o arquivo, abri o ficheiro, abri o anexo, abri a mensagem, aberto, cheguei a abrir, cliquei, eu cliquei, cliquei sim, sim cliquei, cliquei no link, cliquei em cima, cliquei nele, clique, clic, entrei no link, entrei, baixei, eu baixei, baixei o arquivo, descarreguei, descarreguei o ficheiro, fiz download, instalei, eu instalei, instalado, acho que sim, por engano, sem querer, por acidente, sem intencao,
    abri mas nao dei nada, abri mas nao dei dados, abri mas nao pus nada, abri mas nao coloquei nada, abri mas nao preenchi nada, abri mas nao cliquei, cliquei mas nao dei nada, cliquei mas nao dei dados, cliquei mas nao pus nada, cliquei mas nao coloquei nada, cliquei mas nao preenchi nada, nao dei nada, nao dei dados, nao dei meus dados, nao dei os meus dados, nao dei a senha, nao dei minha senha, nao dei informacoes, nao pus nada, nao pus a senha, nao coloquei nada, nao coloquei a senha, nao preenchi nada, nao preenchi
intake-message_opened--gave = Sim, e dei informações
intake-message_opened--gave--words =
    dei informacoes, dei informacao, dei dados, dei meus dados, dei os meus dados, passei meus dados, passei os meus dados, passei dados, coloquei meus dados, coloquei os meus dados, coloquei dados, pus os meus dados, pus dados, inseri meus dados, inseri os meus dados, inseri, preenchi, preenchi o formulario, preenchi um formulario, formulario, digitei, digitei a senha, digitei minha senha, meus dados, os meus dados, dados, informacao, informacoes, info, senha, minha senha, a senha, palavra passe, a palavra passe, a minha palavra passe,
    coloquei a senha, coloquei minha senha, coloquei a minha senha, pus a senha, pus a minha senha, pus a palavra passe, pus a minha palavra passe, dei a senha, dei minha senha, dei a minha senha, dei a palavra passe, escrevi a senha, escrevi a palavra passe, codigo, um codigo, o codigo, dei o codigo, dei um codigo, passei o codigo, enviei o codigo, mandei o codigo, usuario e senha, meu login, cartao, numero do cartao, dados do cartao, dados bancarios, respondi, eu respondi, escaneei, li o qr, digitalizei, digitalizei o qr
intake-message_opened--unsure = Não sei
intake-message_opened--unsure--words = sei la, eu nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar, nao lembro, nao me lembro, nao recordo, nao me recordo, ja nao me lembro, nao lembro mais

intake-message_device = Foi no mesmo aparelho de onde nos escreve?
intake-message_device-label = Recebido em
intake-message_device-why = Para saber se mais alguém poderia ler o que dizemos aqui.
intake-message_device--this = Sim, neste
intake-message_device--this--words =
    sim, simm, este, esse, esta, este mesmo, esse mesmo, e este, e esse, neste, nesse, neste mesmo, sim neste, foi neste, este aparelho, neste aparelho, nesse aparelho, este telefone, neste telefone, este celular, neste celular, este telemovel, neste telemovel, este computador, neste computador, o mesmo, mesmo, no mesmo, foi no mesmo, a mesma, sim o mesmo, sim no mesmo, aqui, aqui mesmo, so tenho este, so tenho esse, nao tenho outro, e o unico, e o unico que tenho
intake-message_device--another = Não, em outro
intake-message_device--another--words =
    nao, naum, outro, outra, noutro, em outra, foi noutro, foi em outro, outro aparelho, noutro aparelho, em outro aparelho, outro telefone, outro celular, outro telemovel, outro computador, diferente, um diferente, nao e este, nao e o mesmo, nao no mesmo, nao foi no mesmo, nao foi neste, nao neste, nao aqui, no computador, no meu computador, no notebook, no portatil, no trabalho, no meu trabalho, de outra pessoa, no de outra pessoa, emprestado
intake-message_device--unsure = Não sei
intake-message_device--unsure--words = sei la, eu nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar, os dois, ambos, nos dois, em varios, varios, no celular, no meu celular, no telefone, no meu telefone, no telemovel, no meu telemovel

intake-harassment_where = Onde é que acontece? Pode dar vários números.
intake-harassment_where-label = Onde
intake-harassment_where-why = O que se passa na internet e o que chega perto de alguém não se tratam da mesma maneira.
intake-harassment_where--social = Redes sociais
intake-harassment_where--social--words =
    redes, nas redes, nas redes sociais, rede social, facebook, no facebook, face, no face, fb, instagram, no instagram, insta, no insta, twitter, no twitter, tiktok, no tiktok, youtube, no youtube, comentarios, nos comentarios, na internet, pela internet, online, x, no x, publicacoes, posts
intake-harassment_where--messages = Mensagens privadas ou e-mail
intake-harassment_where--messages--words =
    mensagem, mensagens, mensagens privadas, por mensagem, por mensagens, no privado, inbox, dm, direct, no direct, whatsapp, no whatsapp, pelo whatsapp, zap, no zap, telegram, no telegram, signal, no signal, sms, por sms, email, e-mail, por email, por e-mail, emails, mail, messenger, no messenger
intake-harassment_where--calls = Chamadas
intake-harassment_where--calls--words =
    chamada, por chamada, ligacao, ligacoes, por ligacao, telefonemas, telefonema, por telefone, pelo telefone, no telefone, telefone, chamadas anonimas, ligacoes anonimas, numeros ocultos, numeros privados, numeros desconhecidos, me ligam, ligam me, ligam, ligam e desligam
intake-harassment_where--nearby = Perto da minha casa ou do meu trabalho
intake-harassment_where--nearby--words =
    perto de casa, perto da minha casa, perto do trabalho, perto do meu trabalho, em casa, na minha casa, em frente de casa, em frente a minha casa, na frente de casa, fora de casa, na porta de casa, no trabalho, no meu trabalho, no escritorio, na redacao, na rua, pessoalmente, em pessoa, ao vivo, na vida real, vizinhos, um carro,
    um carro parado, me seguem, seguem me, rondam minha casa, rondando minha casa
intake-harassment_where--other = Em outro lugar
intake-harassment_where--other--words =
    outro, outra, noutro lugar, outro lugar, em outro lado, noutro lado, em todo lado, em todo o lado, em toda parte, em todo lugar, na imprensa, na tv, na televisao, na radio, no radio, nos jornais, no jornal, sei la, eu nao sei, nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza,
    nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar, e possivel, depende

intake-doxxing_what = O que se tornou público? Pode dar vários números.
intake-doxxing_what-label = Tornado público
intake-doxxing_what-why = Um endereço e uma imagem pedem coisas diferentes. Por favor, não os envie aqui.
intake-doxxing_what--address = Um endereço, um lugar
intake-doxxing_what--address--words =
    endereco, meu endereco, o meu endereco, enderecos, morada, minha morada, a minha morada, casa, minha casa, a minha casa, onde moro, onde vivo, lugar, escola, a escola dos meus filhos, escola dos meus filhos, meu bairro, o meu bairro, local de trabalho, meu trabalho, escritorio
intake-doxxing_what--number = Um número de telefone
intake-doxxing_what--number--words = numero, meu numero, o meu numero, numeros, telefone, meu telefone, o meu telefone, celular, meu celular, telemovel, o meu telemovel
intake-doxxing_what--images = Imagens
intake-doxxing_what--images--words = imagem, foto, fotos, minhas fotos, as minhas fotos, video, videos, meus videos, fotos intimas, fotos privadas, nudes, nude, prints, capturas de tela, capturas de ecra
intake-doxxing_what--other = Outra coisa
intake-doxxing_what--other--words =
    outra, outro, outros dados, meu nome, o meu nome, nome, minha identidade, a minha identidade, identidade, cpf, rg, bi, cartao de cidadao, passaporte, documentos, familia, minha familia, a minha familia, meus filhos, os meus filhos, mensagens, emails, conta bancaria, dados bancarios, dados medicos, sei la, eu nao sei, nao sei,
    nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar, e possivel, depende

intake-impersonation_does = O que se faz em seu nome?
intake-impersonation_does-label = Em seu nome
intake-impersonation_does-why = Para saber se é preciso avisar outras pessoas.
intake-impersonation_does--asks = Escrevem a pessoas que conheço
intake-impersonation_does--asks--words =
    escrevem para meus contatos, escrevem aos meus contactos, escreve para meus contatos, escreve aos meus contactos, escrevem para meus amigos, escrevem aos meus amigos, escreve aos meus amigos, mandam mensagens, manda mensagens, mensagens, pedem dinheiro, pede dinheiro, pedindo dinheiro, a pedir dinheiro, pedem pix, pedindo pix,
    pix, dinheiro, contatos, contactos, meus contatos, os meus contactos, meus amigos, os meus amigos, minhas fontes, as minhas fontes, meus colegas
intake-impersonation_does--posts = Publicam
intake-impersonation_does--posts--words =
    publica, publicam coisas, publicando, a publicar, publicacoes, publicacao, posts, post, postam, posta, postando, colocam fotos, artigos, fotos, videos, comentarios, comentam, noticias falsas, fake news
intake-impersonation_does--nothing = Nada ainda
intake-impersonation_does--nothing--words = nada, nada por enquanto, por enquanto nada, ainda nada, ainda nao, nada de nada, so o perfil, apenas o perfil, so a conta, so existe
intake-impersonation_does--unsure = Não sei
intake-impersonation_does--unsure--words =
    sei la, eu nao sei, nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar, e possivel, depende

intake-leak_people = Há algo ali que possa expor alguém, como uma fonte?
intake-leak_people-label = Pessoas expostas
intake-leak_people-why = Se houver, é por aí que se começa. Por favor, não diga quem.
intake-leak_people--yes = Sim
intake-leak_people--yes--words =
    simm, sim sim, claro, claro que sim, com certeza, acho que sim, penso que sim, creio que sim, imagino que sim, provavelmente, fonte, fontes, uma fonte, minhas fontes, as minhas fontes, nomes, testemunhas, uma testemunha, colegas, alguem, varias pessoas, ha sim, tem sim, ha nomes, tem nomes
intake-leak_people--no = Não
intake-leak_people--no--words =
    naum, nao nao, de jeito nenhum, de forma alguma, acho que nao, penso que nao, creio que nao, nao acho, nao creio, ninguem, sem nomes, nao ha nomes, nao tem nomes, nao ha ninguem, nao ha nada, nao ha, nao tem
intake-leak_people--unsure = Não sei
intake-leak_people--unsure--words =
    sei la, eu nao sei, nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar, e possivel, depende

intake-site_control = Ainda conseguem administrar esse site (acesso, servidor, domínio)?
intake-site_control-label = Gestão do site
intake-site_control-why = Para saber quem pode agir no site, e com quem seria preciso falar.
intake-site_control--yes = Sim
intake-site_control--yes--words =
    simm, sim sim, sim ainda, ainda, ainda sim, ainda consigo, ainda conseguimos, consigo, conseguimos, consigo sim, sim consigo, sim conseguimos, posso, podemos, tenho acesso, temos acesso, ainda tenho acesso, ainda temos acesso, sim tenho acesso, sim temos acesso, eu ou um colega, eu ou uma colega, em parte, parcialmente
intake-site_control--no = Não
intake-site_control--no--words =
    naum, nao nao, ja nao, nao mais, nao consigo, nao conseguimos, ja nao consigo, ja nao conseguimos, nao consigo mais, nao conseguimos mais, nao tenho acesso, nao temos acesso, nao temos mais acesso, nao tenho mais acesso, ja nao tenho acesso, ja nao temos acesso, sem acesso, perdemos o acesso, perdi o acesso, de jeito nenhum, nada, nenhum, nenhuma, eu nao, outra pessoa, outra pessoa cuida, um fornecedor, um tecnico, uma empresa, nao e meu site, nao e o meu site, nao e nosso, nao da mais, ja nao da, nao da para entrar, nao da pra entrar
intake-site_control--unsure = Não sei
intake-site_control--unsure--words =
    sei la, eu nao sei, nao sabemos, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar, nao verifiquei, nao verificamos, nao conferi, preciso ver, tenho que ver, tenho de ver

intake-blocked_around = Funciona de outra maneira, com uma VPN ou outra rede?
intake-blocked_around-label = Outra maneira
intake-blocked_around-why = Mostra onde está o bloqueio.
intake-blocked_around--yes = Sim
intake-blocked_around--yes--words =
    simm, sim sim, claro, claro que sim, com certeza, acho que sim, penso que sim, creio que sim, imagino que sim, provavelmente, com vpn, com uma vpn, com a vpn, vpn, com tor, tor, outra rede, com outra rede, noutra rede, em outra rede, no wifi, com wifi, com dados, com dados moveis, sim com vpn, funciona com vpn
intake-blocked_around--no = Não
intake-blocked_around--no--words =
    naum, nao nao, de jeito nenhum, de forma alguma, acho que nao, penso que nao, creio que nao, nao acho, nao creio, tambem nao, nem com vpn, nem com uma vpn, nem assim, nao com vpn, nao funciona com vpn, com vpn nao, com vpn tambem nao, vpn bloqueada, vpn bloqueado, nada funciona, de maneira nenhuma
intake-blocked_around--untried = Não tentei
intake-blocked_around--untried--words =
    ainda nao tentei, nunca tentei, nao testei, nao experimentei, ainda nao testei, sem testar, nao tenho vpn, sem vpn, nao uso vpn, sei la, eu nao sei, nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser,
    se calhar, e possivel, depende

intake-internet_else = Há outra forma de se ligar à internet, em outro lugar ou às vezes?
intake-internet_else-label = Outra conexão
intake-internet_else-why = Para saber como chegar até aí, e o que ainda é possível.
intake-internet_else--no = Não, mais nada
intake-internet_else--no--words =
    naum, nao nao, de jeito nenhum, de forma alguma, acho que nao, penso que nao, creio que nao, nao acho, nao creio, nada, nenhuma, nenhum, nenhuma outra, so aqui, so isto, so isso, so esta, nao tenho outra, nao ha outra, nao tem outra, nao tenho mais nada
intake-internet_else--sometimes = Às vezes
intake-internet_else--sometimes--words = as vezes, de vez em quando, por momentos, vai e volta, vai e vem, de noite, a noite, de manha, volta as vezes, alguns minutos, algumas horas, umas horas
intake-internet_else--yes = Sim
intake-internet_else--yes--words =
    simm, sim sim, claro, claro que sim, com certeza, acho que sim, penso que sim, creio que sim, imagino que sim, provavelmente, em outro lugar, noutro lugar, em outro lado, noutro lado, no trabalho, na casa de um amigo, na casa de uma amiga, em casa de um amigo, em casa de uma amiga, chip estrangeiro, chip de outro pais,
    cartao sim estrangeiro, satelite, starlink, roaming, wifi

intake-travel_when = Quando é? Uma data, ou mais ou menos.
intake-travel_when-label = Data
intake-travel_when-why = Para que a equipe veja o que vem primeiro.

intake-secure_with = Com quem, principalmente?
intake-secure_with-label = Com quem
intake-secure_with-why = O que serve para uma equipe nem sempre serve para uma fonte.
intake-secure_with--sources = Fontes ou testemunhas
intake-secure_with--sources--words = fonte, fontes, minhas fontes, as minhas fontes, uma fonte, com minhas fontes, com fontes, testemunha, testemunhas, vitimas, informantes, denunciantes
intake-secure_with--team = Colegas, a minha equipe
intake-secure_with--team--words =
    colega, colegas, meus colegas, os meus colegas, com meus colegas, equipe, equipa, minha equipe, a minha equipa, com a minha equipe, com a minha equipa, redacao, minha redacao, a redacao, membros, integrantes, escritorio, organizacao, minha organizacao, a minha organizacao, trabalho
intake-secure_with--family = Pessoas próximas
intake-secure_with--family--words =
    familia, minha familia, a minha familia, com a minha familia, amigos, amigas, meus amigos, os meus amigos, filhos, meus filhos, os meus filhos, pais, meus pais, os meus pais, marido, esposa, esposo, namorado, namorada, companheiro, companheira, familiares, parentes
intake-secure_with--everybody = Todas as pessoas
intake-secure_with--everybody--words =
    todos, todas, todo mundo, todo o mundo, com todos, com todas, com todo mundo, com toda a gente, todos eles, qualquer pessoa, os tres, as tres, o publico, publico, sei la, eu nao sei, nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem,
    talvez, quem sabe, pode ser, se calhar, e possivel, depende

intake-training_for = Para quantas pessoas é?
intake-training_for-label = Quantas pessoas
intake-training_for-why = Um grupo pequeno e um grande não se preparam da mesma maneira.
intake-training_for--me = Para mim
intake-training_for--me--words = eu, so eu, so para mim, so pra mim, pra mim, e para mim, apenas eu, somente eu, so uma pessoa, uma so pessoa, individual
intake-training_for--small = Menos de dez
intake-training_for--small--words =
    poucas, poucos, poucas pessoas, algumas pessoas, umas poucas, equipe pequena, equipa pequena, grupo pequeno, pequeno grupo, pequena equipe, pequena equipa, um grupo pequeno, cinco, seis, sete, oito, nove, menos de 10
intake-training_for--large = Dez ou mais
intake-training_for--large--words =
    dez, uma dezena, dezena, dezenas, onze, doze, uma duzia, duzia, quinze, vinte, trinta, mais de dez, mais de 10, muitos, muitas, muitas pessoas, muita gente, equipe grande, equipa grande, grupo grande, um grupo grande, toda a organizacao, toda a redacao
intake-training_for--unsure = Não sei
intake-training_for--unsure--words =
    sei la, eu nao sei, nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar, e possivel, depende

## What happened

intake-account = O que se passa, em que país, desde quando, e ainda continua? Sem nomes, senhas nem fontes, por favor.
intake-account-label = Relato
intake-account-why = As suas palavras dizem mais do que caixinhas. Bastam algumas frases, e só conta o que quiser.

## Time and person

intake-urgency = É urgente?
intake-urgency-label = Urgência
intake-urgency-why = Para que a equipe saiba o que ler primeiro.
intake-urgency--now = Sim, acontece neste momento
intake-urgency--now--words =
    sim, simm, agora, agora mesmo, ja, ja ja, pra ja, para ja, imediatamente, imediato, de imediato, neste momento, nesse momento, urgente, e urgente, muito urgente, super urgente, urgentissimo, urgentemente, urgencia, e uma urgencia, com urgencia, sim e urgente, emergencia, e uma emergencia, o mais rapido possivel, o mais depressa possivel, quanto antes, o quanto antes, assim que possivel, logo que possivel, depressa, rapido, asap,
    esta acontecendo, ta acontecendo, esta a acontecer, acontecendo, acontecendo agora, a acontecer agora, em curso, em andamento, continua, ainda continua, nao pode esperar, nao posso esperar, nao da pra esperar, nao da para esperar, nao podemos esperar
intake-urgency--today = Hoje
intake-urgency--today--words =
    oje, hj, hoje mesmo, ainda hoje, pra hoje, para hoje, durante o dia, ao longo do dia, esta manha, hoje de manha, hoje a tarde, esta tarde, hoje a noite, esta noite, antes da noite, ate a noite, antes de amanha, em algumas horas, em poucas horas, daqui a algumas horas, daqui a pouco, algumas horas, poucas horas, horas, hora, uma hora, em uma hora, numa hora, duas horas, em duas horas, se possivel hoje, no fim do dia, ate o fim do dia, ate ao fim do dia, no final do dia
intake-urgency--week = Esta semana
intake-urgency--week--words =
    semana, essa semana, nesta semana, nessa semana, durante a semana, amanha, ate amanha, para amanha, depois de amanha, em alguns dias, em poucos dias, daqui a alguns dias, daqui a uns dias, alguns dias, uns dias, poucos dias, nestes dias, nesses dias, por estes dias, em breve, dois dias, tres dias, em dois dias, em tres dias, fim de semana, ate o fim da semana, ate ao fim da semana, antes do fim de semana, bastante urgente, um pouco urgente, meio urgente, mais ou menos urgente, mais ou menos, segunda feira, terca feira, quarta feira, quinta feira, sexta feira, segunda, terca, quarta, quinta, sexta, sabado, domingo,
    hoje nao, agora mesmo nao, nao e para hoje, nao e pra hoje, nao para hoje, se possivel amanha, no fim de semana, no sabado, no domingo, no proximo dia, no dia seguinte
intake-urgency--later = Sem pressa
intake-urgency--later--words =
    nao, naum, nao urgente, nao e urgente, nao muito urgente, nao e muito urgente, nao tao urgente, nao e tao urgente, pouco urgente, nada urgente, nao e nada urgente, sem urgencia, nao ha urgencia, nao tem urgencia, nenhuma urgencia, nao e uma emergencia, nao e emergencia, nao ha pressa, nao tem pressa, nao tenho pressa, sem nenhuma pressa, nenhuma pressa, nao acho que seja urgente, nao parece urgente, nao me parece urgente, pode esperar, posso esperar, podemos esperar, da pra esperar, mais tarde, depois, mais logo, mais para frente, mais para a frente,
    quando puder, quando puderem, quando der, quando quiserem, com calma, sem correria, tranquilo, tranquila, este mes, esse mes, no proximo mes, proximo mes, mes que vem

intake-role = Em que papel nos escreve?
intake-role-label = Papel
intake-role-why = Para que a equipe entenda melhor a sua situação. Seja qual for a resposta, uma pessoa vai ler.
intake-role--journalist = Jornalismo, imprensa
intake-role--journalist--words =
    jornalista, jornalistas, jornalista independente, jornalista freelancer, sou jornalista, reporter, reporteres, comunicador, comunicadora, comunicadores, comunicador popular, comunicadora popular, midia, media, os media, midia independente, veiculo de comunicacao, meio de comunicacao, orgao de comunicacao, orgao de comunicacao social, comunicacao social, imprensa, freelancer, freelance, redator, redatora, redacao, editor, editora, fotografo, fotografa, fotojornalista, reporter fotografico, cinegrafista, cameraman, operador de camera, videomaker,
    documentarista, blogueiro, blogueira, bloguer, blogger, radio, radialista, televisao, tv, correspondente, fixer, colunista, cronista, locutor, locutora, youtuber, podcast, podcaster, jornal, no jornal, revista, noticiario
intake-role--activist = Ativismo, direitos humanos
intake-role--activist--words =
    ativista, ativistas, sou ativista, activista, militante, militantes, militancia, defensor, defensora, defensores, defensor de direitos humanos, defensora de direitos humanos, defensor dos direitos humanos, defensora dos direitos humanos, ddh, direitos, lideranca, lideranca indigena, lideranca comunitaria, lider comunitario, lider indigena, cacique, quilombola, indigena, sindicalista, sindicato, movimento, movimento social, mst, denunciante, advogado, advogada, advogados, opositor, opositora, oposicao, dissidente, ambientalista, ecologista, feminista, engajamento
intake-role--organisation = Associação ou organização
intake-role--organisation--words =
    associacao, associacoes, organizacao, organizacoes, ong, ongs, coletivo, coletiva, coletivos, fundacao, instituto, instituicao, entidade, minha organizacao, a minha organizacao, nossa organizacao, a nossa organizacao, nossa associacao, a nossa associacao, uma ong, voluntario, voluntaria, trabalho numa ong, trabalho em uma ong, sociedade civil, organizacao da sociedade civil, osc, cooperativa, linha de apoio
intake-role--relative = Por outra pessoa
intake-role--relative--words =
    para outra pessoa, pra outra pessoa, outra pessoa, para alguem, por alguem, para um familiar, para uma familiar, familiar, familiares, um familiar, parente, parentes, um parente, familia, minha familia, a minha familia, amigo, amiga, amigos, um amigo, uma amiga, para um amigo, para uma amiga, para o meu amigo, para a minha amiga, por um amigo, por uma amiga, colega, um colega, uma colega, para um colega, para uma colega, companheiro, companheira, marido, esposo, esposa, minha mulher, a minha mulher, namorado, namorada, irmao, irma, para o meu irmao, para a minha irma, pai, mae, pais, filho, filha, filhos, primo, prima, tio, tia, sobrinho, sobrinha,
    nao e para mim, nao e pra mim, nao para mim, para ele, para ela, pra ele, pra ela, para eles
intake-role--private = A título pessoal
intake-role--private--words =
    pessoal, pessoalmente, particular, um particular, uma particular, pessoa fisica, eu, eu mesmo, eu mesma, eu proprio, eu propria, para mim, pra mim, e para mim, por mim, so eu, cidadao, cidada, cidadao comum, cidada comum, individual, privado, por conta propria, a titulo privado, a titulo individual, estudante, ninguem em especial, nao sou jornalista, nao sou ativista, nao sou jornalista nem ativista
intake-role--other = Outro
intake-role--other--words =
    outra, outros, outras, outra coisa, nenhum, nenhuma, nenhum desses, nenhum destes, nenhuma dessas, nenhuma destas, nada disso, pesquisador, pesquisadora, pesquisa, investigador, investigadora, investigacao, academico, academica, universidade, docente, professor, professora, profe, artista, escritor, escritora, fonte, uma fonte, politico, politica, deputado, deputada, vereador, vereadora, funcionario publico, funcionaria publica, servidor publico, servidora publica, empresa, empresario, empresaria

intake-agrees = Essa pessoa está de acordo com esta conversa?
intake-agrees-label = Acordo
intake-agrees-why = Para não fazer nada sem essa pessoa. Se não foi possível perguntar, não é um obstáculo.
intake-agrees--yes = Sim
intake-agrees--yes--words =
    simm, sim sim, de acordo, sim de acordo, esta de acordo, sim esta de acordo, concorda, sim concorda, ele concorda, ela concorda, sabe, ele sabe, ela sabe, sim sabe, sabe sim, ja sabe, claro, com certeza, claro que sim, ok, ta bom, me pediu, pediu me, ele me pediu, ela me pediu, ele pediu, ela pediu, foi pedido dela, foi pedido dele, a pedido dela, a pedido dele, quer, quer sim
intake-agrees--no = Não
intake-agrees--no--words =
    naum, nao nao, ainda nao, de jeito nenhum, nao sabe, ele nao sabe, ela nao sabe, nao sabem, nao sabe de nada, nao concorda, nao esta de acordo, nao estao de acordo, nao perguntei, ainda nao perguntei, nao pude perguntar, nao consegui perguntar, nao deu pra perguntar, nao deu para perguntar, nao consegui falar com ela, nao consegui falar com ele, nao pude falar com ela, nao pude falar com ele, nao da pra perguntar, nao e possivel perguntar, nao responde, nao atende, incomunicavel, incontactavel, impossivel, nao da, esta preso, esta presa, esta detido, esta detida, desaparecido, desaparecida
intake-agrees--unsure = Não sei
intake-agrees--unsure--words = sei la, eu nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar, acho que sim, acho, creio que sim, imagino que sim, provavelmente, penso que sim

intake-first = É a primeira vez que nos escreve?
intake-first-label = Primeira vez
intake-first-why = Se já houve uma conversa antes, a equipe pode retomar daí. A resposta não muda nada no atendimento.
intake-first--first = Sim, a primeira vez
intake-first--first--words =
    sim, simm, primeira, 1a, a primeira, primeira vez, 1a vez, e a primeira vez, minha primeira vez, a minha primeira vez, e a minha primeira vez, e minha primeira vez, pela primeira vez, primeiro contato, primeiro contacto, nunca, nunca antes, nunca escrevi, nunca escrevi antes, nunca tinha escrito, nunca falei, nunca falamos, nunca falei com voces, nao nunca, nao tinha escrito antes, nao escrevi antes, nao escrevi, nao conheco voces, nao vos conheco, nao falamos antes, novo, nova, sou novo, sou nova, ainda nao
intake-first--returning = Não, já escrevi antes
intake-first--returning--words =
    nao, naum, antes, ja escrevi, ja escrevi uma vez, ja tinha escrito, ja falei, ja falei com voces, ja falei convosco, ja falamos, ja conversamos, ja nos falamos, ja contatei, ja contactei, ja entrei em contato, ja entrei em contacto, escrevi antes, falamos antes, outra vez, de novo, novamente, eu de novo, sou eu de novo, sou eu outra vez, eu outra vez, varias vezes, muitas vezes, segunda vez, 2a vez, a segunda vez, terceira vez, nao e a primeira vez, nao a primeira vez, nao e minha primeira vez, nao e a minha primeira vez, ja me conhecem, me conhecem, ja nos conhecemos, voltei, estou de volta, volto a escrever
intake-first--partner = Por indicação de alguém
intake-first--partner--words =
    indicacao, por indicacao, me indicaram, indicaram me, me indicou, indicou me, fui indicado, fui indicada, alguem me indicou, alguem indicou, me mandou, mandou me, me mandaram, mandaram me, me enviou, me enviaram, enviaram me, me encaminharam, encaminharam me, encaminhado, encaminhada, me recomendou, me recomendaram, recomendaram me, recomendaram, recomendou, recomendado, recomendada, recomendacao, da parte de, venho da parte de, parceiro, parceira, um parceiro, organizacao parceira, por um colega, por uma colega, um colega indicou, uma colega indicou, por um amigo, por uma amiga, um amigo indicou, uma amiga indicou, um amigo me disse, uma amiga me disse, um amigo disse me,
    por uma ong, por uma associacao, por uma organizacao, atraves de, me disseram, disseram me, me disse, disse me para escrever, me falaram de voces, falaram me de voces, falaram de voces, falou de voces, me passaram o contato, me passou o contato, passaram me o contacto, deram me o contacto, me deram o contato, sugeriram, me sugeriram, aconselharam me, rsf, reporteres sem fronteiras, access now, anistia, anistia internacional, amnistia, amnistia internacional, amnesty, boca a boca, me passou o contacto, me passou este numero, me passou esse numero, me deu o contato, me deu este numero, deu me o contacto, passou me o contacto, passaram me este numero
intake-first--unsure = Não me lembro
intake-first--unsure--words = nao lembro, eu nao lembro, nao recordo, nao me recordo, ja nao me lembro, nao lembro mais, sei la, nao sei, eu nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar

## A safer way

intake-critical = Vai ter coisas confidenciais para nos passar, como documentos?
intake-critical-label = Confidencial
intake-critical-why = Se for o caso, procuramos primeiro um meio mais seguro do que este. Por enquanto, não envie nada confidencial, por favor.
intake-critical--no = Não
intake-critical--no--words =
    naum, nao nao, nada, nenhum, nenhuma, nenhum documento, sem documentos, nao tenho documentos, nao ha documentos, nao tenho provas, nao tenho fotos, nao tenho arquivos, nao tenho ficheiros, nao tenho nada, nao tenho nada confidencial, nada confidencial, nada sensivel, nada de confidencial, nao confidencial, nao e confidencial, de jeito nenhum, por enquanto nao, por agora nao, no momento nao, de momento nao, nao por enquanto, agora nao, nao agora, acho que nao, penso que nao, creio que nao, nao acho, nao penso, nao creio, nao vou ter
intake-critical--yes = Sim
intake-critical--yes--words =
    simm, sim sim, documentos, documento, alguns documentos, uns documentos, arquivos, ficheiros, alguns arquivos, alguns ficheiros, provas, prova, evidencias, fotos, prints, print, capturas, capturas de tela, capturas de ecra, gravacoes, gravacao, audios, videos, confidencial, confidenciais, sensivel, sensiveis, sigiloso, sigilosos, acho que sim, penso que sim, creio que sim, imagino que sim, provavelmente, claro, claro que sim, com certeza, tenho, tenho sim, vou ter
intake-critical--unsure = Não sei
intake-critical--unsure--words = sei la, eu nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, ainda nao, ainda nao sei, nao sei ainda, talvez, quem sabe, pode ser, se calhar, depende, vamos ver, a ver, logo se ve, mais tarde, depois, e possivel, possivelmente

intake-channels = Já usa alguma destas ferramentas? Pode dar vários números.
intake-channels-label = Ferramentas
intake-channels-why = Para propor algo que já conhece. Não é preciso instalar nada.
intake-channels--signal = Signal
intake-channels--signal--words = app signal, aplicativo signal, aplicacao signal, tenho signal, tenho o signal, uso signal, uso o signal, no signal, singal, siginal, signau
intake-channels--omemo = XMPP com OMEMO
intake-channels--omemo--words = xmpp, omemo, jabber, xmpp omemo, profanity
intake-channels--pgp = E-mail cifrado com PGP
intake-channels--pgp--words = pgp, gpg, openpgp, chave pgp, email cifrado, e mail cifrado, email criptografado, e mail criptografado, email encriptado, e mail encriptado, emails cifrados, thunderbird, enigmail, mailvelope, proton, protonmail, proton mail, gnupg
intake-channels--wire = Wire
intake-channels--wire--words = app wire, aplicativo wire, tenho wire, tenho o wire, uso wire, uso o wire
intake-channels--jitsi = Jitsi para chamadas
intake-channels--jitsi--words = jitsi, jitsi meet, meet jitsi, jitsy, chamada jitsi
# What somebody may name by themselves, without it being in the list.
intake-channels--otr = Pidgin ou Adium (OTR)
intake-channels--otr--words = otr, pidgin, adium, xmpp otr, chatsecure, pidgin otr
intake-channels--conversations = Conversations (XMPP)
intake-channels--conversations--words = conversations, app conversations, cheogram, blabber
intake-channels--dino = Dino (XMPP)
intake-channels--dino--words = dino, dino im
intake-channels--gajim = Gajim (XMPP)
intake-channels--gajim--words = gajim
intake-channels--monal = Monal (XMPP)
intake-channels--monal--words = monal, siskin
intake-channels--gtalk = GTalk ou Hangouts
intake-channels--gtalk--words = gtalk, google talk, hangout, hangouts, google hangouts, g talk
intake-channels--meet = Google Meet para chamadas
intake-channels--meet--words = meet, google meet, gmeet
intake-channels--phone = Telefone
intake-channels--phone--words = telefone, chamada telefonica, por telefone, telefonema, celular, telemovel
intake-channels--none = Nenhuma ou outra
intake-channels--none--words =
    nenhuma, nenhum, nenhuma dessas, nenhuma destas, nenhum desses, nenhum destes, nenhuma delas, nada, nao, naum, outra, outro, outra coisa, de jeito nenhum, nao conheco, nao conheco nenhuma, nao conheco nenhum, nao uso, nao uso nenhuma, nao uso nenhum, nao tenho, nao tenho nenhuma, nao sei, sei la, nao faco ideia,
    whatsapp, whatsap, watsap, wats, zap, zapzap, telegram, messenger, viber, imo, skype, zoom, teams, discord, session, threema, element, matrix, briar, simplex, sms, email, e mail, gmail

intake-wire = Qual é o seu nome no Wire? Começa por @. SALTAR também serve.
intake-wire-label = Nome no Wire
intake-wire-why = Para que a equipe possa encontrar a sua conta lá, se der para combinar.

## Optional, after MORE

intake-topics = O que quer acrescentar? Pode dar vários números.
intake-topics-why = Nada é obrigatório: só aparecem as perguntas que escolher.
intake-topics--happened = O que se passa
intake-topics--happened--words = o que aconteceu, o que acontece, o que se passou, os fatos, os factos, fatos, factos, o ocorrido, a situacao, situacao
intake-topics--about = Sobre mim e o meu trabalho
intake-topics--about--words = sobre mim, meu trabalho, o meu trabalho, trabalho, quem sou, quem eu sou, o que faco, pais, meu pais, o meu pais, nome, meu nome, o meu nome, apelido, alcunha
intake-topics--writing = Quando e como me escrever
intake-topics--writing--words = me escrever, escrever me, escrever, horas, horario, horarios, quando escrever, como escrever, tela, minha tela, ecra, aparelho, dispositivo, indicacoes
intake-topics--talking = Uma chamada
intake-topics--talking--words = chamada, chamadas, ligacao, ligacoes, ligar, me ligar, telefone, telefonema, falar, voz, video, videochamada
intake-topics--sharing = Com quem a equipe pode falar
intake-topics--sharing--words = compartilhar, partilhar, com quem partilhar, com quem compartilhar, com quem falar, parceiros, organizacoes parceiras, a quem dizer, quem pode saber
intake-topics--nothing = Mais nada
intake-topics--nothing--words = nada, nada mais, nada a acrescentar, nada a dizer, e tudo, isso e tudo, e so isso, so isso, e so, e isso, pronto, ja esta, terminado, terminei, ja terminei, acabei, nenhum, nenhuma, nao, naum

intake-country = De que país ou região nos escreve?
intake-country-label = País
intake-country-why = Os riscos e os apoios possíveis mudam de um país para outro. Uma região ampla basta.

intake-since = Desde quando isto acontece?
intake-since-label = Desde
intake-since-why = O que acabou de acontecer e o que já dura há tempo não se tratam da mesma maneira.
intake-since--today = Hoje
intake-since--today--words = oje, hj, hoje mesmo, desde hoje, esta manha, hoje de manha, esta tarde, hoje a tarde, esta noite, ontem a noite, ha pouco, agora ha pouco, faz pouco, ha uma hora, faz uma hora, ha algumas horas, faz algumas horas, algumas horas, poucas horas, agora, agora mesmo, acabou de acontecer, acaba de acontecer
intake-since--days = Há alguns dias
intake-since--days--words =
    dias, alguns dias, uns dias, ha uns dias, ha dias, faz dias, faz alguns dias, poucos dias, varios dias, ontem, desde ontem, anteontem, antes de ontem, dois dias, tres dias, ha dois dias, ha tres dias, faz dois dias, faz tres dias, uma semana, ha uma semana, faz uma semana, esta semana, essa semana, semana passada, na semana passada, fim de semana, no fim de semana, segunda, terca, quarta, quinta, sexta, segunda feira, terca feira, quarta feira, quinta feira, sexta feira, sabado, domingo, no sabado, no domingo
intake-since--weeks = Há algumas semanas
intake-since--weeks--words = semanas, algumas semanas, umas semanas, ha semanas, ha umas semanas, faz semanas, faz algumas semanas, varias semanas, duas semanas, tres semanas, ha duas semanas, faz duas semanas, um mes, ha um mes, faz um mes, este mes, esse mes, quinze dias, ha quinze dias, faz quinze dias, mes passado, no mes passado
intake-since--months = Há meses ou mais
intake-since--months--words = meses, alguns meses, uns meses, ha meses, ha alguns meses, faz meses, faz alguns meses, varios meses, dois meses, tres meses, seis meses, um ano, ha um ano, faz um ano, ano, anos, ha anos, faz anos, varios anos, muito tempo, ha muito, ha muito tempo, faz tempo, faz muito tempo, bastante tempo, desde sempre, sempre, ano passado, no ano passado

intake-ongoing = Ainda continua?
intake-ongoing-label = Continua
intake-ongoing-why = O que continua e o que já passou não se tratam da mesma maneira.
intake-ongoing--yes = Sim
intake-ongoing--yes--words =
    simm, sim sim, claro, claro que sim, com certeza, acho que sim, penso que sim, creio que sim, imagino que sim, provavelmente, continua, sim continua, ainda, ainda sim, ainda continua, ainda acontece, continua acontecendo, continua a acontecer, agora mesmo, todos os dias, todo dia, diariamente
intake-ongoing--no = Não
intake-ongoing--no--words =
    naum, nao nao, de jeito nenhum, de forma alguma, acho que nao, penso que nao, creio que nao, nao acho, nao creio, ja nao, nao mais, ja passou, passou, ja acabou, acabou, terminou, ja terminou, parou, ja parou, nao continua, ja nao continua, nao continua mais, terminado
intake-ongoing--unsure = Não sei
intake-ongoing--unsure--words =
    sei la, eu nao sei, nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar, e possivel, depende

intake-deadline = Há um dia ou uma hora limite para fazer alguma coisa?
intake-deadline-label = Prazo
intake-deadline-why = Para que a equipe saiba. Não posso prometer quando.

intake-account_service = Que serviço é? Basta o nome, sem login nem senha.
intake-account_service-label = Serviço
intake-account_service-why = Cada serviço tem os seus próprios caminhos.

intake-device_encrypted = O que há lá dentro está cifrado, pelo que sabe?
intake-device_encrypted-label = Cifrado
intake-device_encrypted-why = O que está cifrado é mais difícil de ler para outras pessoas.
intake-device_encrypted--yes = Sim
intake-device_encrypted--yes--words =
    simm, sim sim, claro, claro que sim, com certeza, acho que sim, penso que sim, creio que sim, imagino que sim, provavelmente, cifrado, cifrada, esta cifrado, sim esta cifrado, criptografado, criptografada, esta criptografado, encriptado, encriptada, esta encriptado, com senha, com codigo, iphone, filevault, bitlocker, luks,
    veracrypt
intake-device_encrypted--no = Não
intake-device_encrypted--no--words =
    naum, nao nao, de jeito nenhum, de forma alguma, acho que nao, penso que nao, creio que nao, nao acho, nao creio, nao cifrado, nao esta cifrado, nao criptografado, nao esta criptografado, nao encriptado, nao esta encriptado, sem cifra, sem criptografia, sem encriptacao
intake-device_encrypted--unsure = Não sei
intake-device_encrypted--unsure--words =
    sei la, eu nao sei, nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar, e possivel, depende

intake-message_way = Como é que chegou?
intake-message_way-label = Chegou por
intake-message_way-why = Para saber onde procurar. Não é preciso abrir nada para responder.
intake-message_way--sms = SMS
intake-message_way--sms--words = mensagem de texto, mensagens de texto, por sms, torpedo, texto, mensagem normal
intake-message_way--mail = E-mail
intake-message_way--mail--words = email, por email, por e-mail, no email, no meu email, no e-mail, mail, emails, correio eletronico, gmail, hotmail
intake-message_way--app = Mensagens (WhatsApp, Signal…)
intake-message_way--app--words =
    whatsapp, no whatsapp, pelo whatsapp, zap, no zap, pelo zap, signal, no signal, telegram, no telegram, pelo telegram, messenger, no messenger, viber, imessage, wire, app, app de mensagens, aplicativo, aplicacao
intake-message_way--social = Rede social
intake-message_way--social--words = redes sociais, redes, nas redes, facebook, no facebook, face, no face, instagram, no instagram, insta, no insta, twitter, no twitter, tiktok, no tiktok, linkedin, no linkedin, x, no x, comentario
intake-message_way--other = De outra forma
intake-message_way--other--words =
    outro, outra, outra coisa, outra forma, chamada, uma chamada, ligacao, uma ligacao, por telefone, telefone, usb, pen, pendrive, qr, codigo qr, qr code, airdrop, bluetooth, sei la, eu nao sei, nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer,
    nao sei bem, talvez, quem sabe, pode ser, se calhar, e possivel, depende

intake-harm_who = Quem está por trás, pelo que dá para dizer?
intake-harm_who-label = Quem
intake-harm_who-why = Basta um palpite. Por favor, não dê nomes aqui.
intake-harm_who--known = Alguém que conheço
intake-harm_who--known--words =
    conheco, eu conheco, alguem conhecido, um conhecido, uma conhecida, conhecido, conhecida, meu ex, o meu ex, minha ex, a minha ex, ex, ex marido, ex namorado, marido, esposa, esposo, namorado, namorada, familia, familiar, parente, colega, vizinho, vizinha, ex amigo, ex amiga, chefe, meu chefe, o meu chefe, patrao
intake-harm_who--unknown = Alguém que não conheço
intake-harm_who--unknown--words = nao conheco, nao o conheco, nao a conheco, nao conheco a pessoa, desconhecido, desconhecida, um desconhecido, uma desconhecida, desconhecidos, anonimo, anonima, anonimos, conta anonima, um estranho
intake-harm_who--many = Muita gente
intake-harm_who--many--words = muitos, muitas, muitas pessoas, muitissima gente, dezenas, centenas, centenas de pessoas, trolls, haters, um grupo, grupo, grupos, uma campanha, campanha, robos, bots, gabinete do odio
intake-harm_who--official = Um serviço do Estado, a polícia
intake-harm_who--official--words =
    o estado, governo, o governo, policia, a policia, pf, servicos, servicos secretos, inteligencia, abin, exercito, militares, autoridades, as autoridades, o partido, partido no poder, milicia, milicianos, prefeitura, prefeito, deputado
intake-harm_who--unsure = Não sei
intake-harm_who--unsure--words =
    sei la, eu nao sei, nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar, e possivel, depende

intake-leak_public = Já é público?
intake-leak_public-label = Público
intake-leak_public-why = Antes e depois de algo ser público, o que se pode fazer não é igual.
intake-leak_public--yes = Sim
intake-leak_public--yes--words =
    simm, sim sim, claro, claro que sim, com certeza, acho que sim, penso que sim, creio que sim, imagino que sim, provavelmente, publico, ja e publico, e publico, publicado, publicada, publicados, ja publicaram, publicaram, na internet, online, na imprensa, em todo lado, em todo o lado, em toda parte, em todo lugar
intake-leak_public--threat = Não, ameaçam publicar
intake-leak_public--threat--words = ameaca, ameacas, ameacam, me ameacam, ameacam me, ameacam nos, ameaca publicar, ameaca de publicar, ameacam publicar, chantagem, extorsao, resgate, pedem resgate, em breve
intake-leak_public--no = Não
intake-leak_public--no--words =
    naum, nao nao, de jeito nenhum, de forma alguma, acho que nao, penso que nao, creio que nao, nao acho, nao creio, ainda nao, nao e publico, nao publicado, nao foi publicado, nao publicaram, ainda nao publicaram
intake-leak_public--unsure = Não sei
intake-leak_public--unsure--words =
    sei la, eu nao sei, nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar, e possivel, depende

intake-site_host = Onde está hospedado? Basta um nome, ou “não sei”.
intake-site_host-label = Hospedagem
intake-site_host-why = Muitas vezes é com quem hospeda o site que se pode agir.

intake-blocked_what = Que site ou aplicação, e com que operadora?
intake-blocked_what-label = O que bloqueou
intake-blocked_what-why = Um mesmo bloqueio não é igual em toda parte.

intake-internet_where = Onde está cortada, pelo que sabe?
intake-internet_where-label = Alcance
intake-internet_where-why = Um defeito em casa e um corte geral não se tratam da mesma maneira.
intake-internet_where--me = Só onde estou
intake-internet_where--me--words = so eu, so aqui, so em casa, so na minha casa, em casa, na minha casa, minha casa, meu escritorio, no meu escritorio
intake-internet_where--place = No bairro
intake-internet_where--place--words = bairro, meu bairro, o meu bairro, o bairro, no meu bairro, comunidade, favela, aldeia, povoado, vila, a rua, minha rua, a minha rua, na minha rua, na vizinhanca, ao redor, a volta, a zona
intake-internet_where--region = Na cidade ou na região
intake-internet_where--region--words = cidade, a cidade, minha cidade, a minha cidade, toda a cidade, a cidade toda, regiao, a regiao, provincia, a provincia, distrito, municipio, concelho, todo o estado, o estado todo, no estado todo
intake-internet_where--country = No país inteiro
intake-internet_where--country--words = pais, o pais, todo o pais, no pais, em todo o pais, no pais todo, em todo lado, em todo o lado, em toda parte, em todo lugar, nacional, a nivel nacional
intake-internet_where--unsure = Não sei
intake-internet_where--unsure--words =
    sei la, eu nao sei, nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar, e possivel, depende

intake-travel_where = Para onde? Basta um país ou uma região.
intake-travel_where-label = Destino
intake-travel_where-why = O que é preciso prever muda de um lugar para outro.

intake-secure_uses = O que usa hoje para se comunicar?
intake-secure_uses-label = Usa
intake-secure_uses-why = Para partir do que já tem.

intake-training_about = Sobre o quê, principalmente?
intake-training_about-label = Tema desejado
intake-training_about-why = Para que a equipe saiba quem pode responder.

intake-work = Tem a ver com o seu trabalho ou com as causas que defende?
intake-work-label = Pelo trabalho
intake-work-why = Ajuda a equipe a ver o que pode fazer, ou para quem encaminhar.
intake-work--work = Sim
intake-work--work--words =
    sim, simm, sim sim, trabalho, meu trabalho, o meu trabalho, do trabalho, no trabalho, no meu trabalho, pelo trabalho, pelo meu trabalho, profissao, profissional, trampo, emprego, ativismo, meu ativismo, o meu ativismo, militancia, minha militancia, relacionado, ligado, esta ligado, esta relacionado, tem a ver, tem a ver sim, sim tem a ver, tem relacao, tem ligacao, acho que sim, penso que sim, creio que sim, provavelmente, claro, claro que sim, com certeza, reportagem, investigacao, materia, artigo, os dois, ambos, as duas coisas
intake-work--private = Não, é pessoal
intake-work--private--words = nao, naum, pessoal, privado, particular, vida privada, vida pessoal, familia, familiar, nao tem a ver, nao tem nada a ver, nada a ver, nao tem relacao, nao tem ligacao, sem relacao, sem ligacao, nenhuma relacao, nao esta ligado, nao esta relacionado, nao relacionado, nao e do trabalho, nao e trabalho, nao e pelo trabalho, nao e por causa do trabalho, de jeito nenhum, ex, meu ex, minha ex, o meu ex, a minha ex, ex marido, ex namorado, assunto pessoal, assunto privado
intake-work--unsure = Não sei
intake-work--unsure--words = sei la, eu nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar, e possivel, possivelmente

intake-role_what = Em uma palavra, o que faz?
intake-role_what-label = Atividade
intake-role_what-why = Para que a equipe entenda melhor. Pode ser algo vago, se preferir.

intake-their_role = E essa pessoa, o que faz principalmente?
intake-their_role-label = Essa pessoa
intake-their_role-why = Para que a equipe entenda a situação dela. Sem nomes, por favor.
intake-their_role--journalist = Jornalismo, imprensa
intake-their_role--journalist--words =
    jornalista, jornalistas, jornalista independente, jornalista freelancer, sou jornalista, reporter, reporteres, comunicador, comunicadora, comunicadores, comunicador popular, comunicadora popular, midia, media, os media, midia independente, veiculo de comunicacao, meio de comunicacao, orgao de comunicacao,
    orgao de comunicacao social, comunicacao social, imprensa, freelancer, freelance, redator, redatora, redacao, editor, editora, fotografo, fotografa, fotojornalista, reporter fotografico, cinegrafista, cameraman, operador de camera, videomaker, documentarista, blogueiro, blogueira, bloguer, blogger, radio, radialista, televisao,
    tv, correspondente, fixer, colunista, cronista, locutor, locutora, youtuber, podcast, podcaster, jornal, no jornal, revista, noticiario
intake-their_role--activist = Ativismo, direitos humanos
intake-their_role--activist--words =
    ativista, ativistas, sou ativista, activista, militante, militantes, militancia, defensor, defensora, defensores, defensor de direitos humanos, defensora de direitos humanos, defensor dos direitos humanos, defensora dos direitos humanos, ddh, direitos, lideranca, lideranca indigena, lideranca comunitaria, lider comunitario,
    lider indigena, cacique, quilombola, indigena, sindicalista, sindicato, movimento, movimento social, mst, denunciante, advogado, advogada, advogados, opositor, opositora, oposicao, dissidente, ambientalista, ecologista, feminista, engajamento
intake-their_role--organisation = Associação ou organização
intake-their_role--organisation--words =
    associacao, associacoes, organizacao, organizacoes, ong, ongs, coletivo, coletiva, coletivos, fundacao, instituto, instituicao, entidade, minha organizacao, a minha organizacao, nossa organizacao, a nossa organizacao, nossa associacao, a nossa associacao, uma ong, voluntario, voluntaria, trabalho numa ong, trabalho em uma ong,
    sociedade civil, organizacao da sociedade civil, osc, cooperativa, linha de apoio
intake-their_role--private = Uma pessoa particular
intake-their_role--private--words = pessoa particular, particular, um particular, uma particular, pessoa comum, cidadao, cidada, cidadao comum, cidada comum, estudante, sem atividade, ninguem em especial, nao e jornalista
intake-their_role--other = Outra
intake-their_role--other--words =
    outra, outros, outras, outra coisa, nenhum, nenhuma, nenhum desses, nenhum destes, nenhuma dessas, nenhuma destas, nada disso, pesquisador, pesquisadora, pesquisa, investigador, investigadora, investigacao, academico, academica, universidade, docente, professor, professora, profe, artista, escritor, escritora, fonte, uma fonte,
    politico, politica, deputado, deputada, vereador, vereadora, funcionario publico, funcionaria publica, servidor publico, servidora publica, empresa, empresario, empresaria

intake-vouch = Que pessoa ou organização poderia dar referências, se quiser dizer?
intake-vouch-label = Referências
intake-vouch-why = Às vezes ajuda a equipe. Não falamos com ninguém sem o seu acordo, e não é uma condição.

intake-contact = Quando podemos escrever? Um número, ou as suas palavras: o que evitar, horas, chamadas.
intake-contact-label = Ao escrever
intake-contact-why = Para não criar uma situação difícil se mais alguém vir as mensagens. Uma palavra combinada entre nós também serve.
intake-contact--any = A qualquer momento
intake-contact--any--words = qualquer momento, qualquer hora, a qualquer hora, quando quiserem, quando quiser, quando puderem, sempre, o tempo todo, o dia todo, todo o dia, dia e noite, de dia e de noite, a toda hora, a toda a hora, tanto faz, tanto me faz, e igual, indiferente, nao importa, sem restricoes, nada a evitar, nenhuma indicacao
intake-contact--reply = Só quando acabo de escrever
intake-contact--reply--words =
    depois de mim, quando escrevo, quando eu escrever, so quando escrevo, so quando escrever, so quando eu escrever, apenas quando eu escrever, so se eu escrever, so responder, so para responder, nao escrevam primeiro, nao escreva primeiro, nao escrevam antes de mim, nao antes de mim, nao antes que eu escreva, eu escrevo primeiro, primeiro escrevo eu
intake-contact--hours = Só a certas horas
intake-contact--hours--words =
    horas, certas horas, a certas horas, em certas horas, algumas horas, em algumas horas, horario, horarios, em certos horarios, em certo horario, so em certos horarios, de manha, pela manha, manha, so de manha, apenas de manha, a tarde, tarde, de tarde, so a tarde, a noite, noite, de noite, so a noite, so de noite, apenas a noite, de dia, so de dia, durante o dia, nao de noite, nao a noite, nao de dia, nao de manha, nao a tarde
intake-contact--other = Outra indicação
intake-contact--other--words = outra, outro, outra coisa, outras indicacoes, outra regra, outras regras

intake-contact_hours = A que horas, aí onde está? Por exemplo: 18h-22h.
intake-contact_hours-label = Horas
intake-contact_hours-why = Para que nada apareça em outro momento.
intake-contact_words = O que é preciso evitar, ou ter em conta, ao escrever?
intake-contact_words-label = A evitar
intake-contact_words-why = Para que a equipe respeite isso. Uma palavra combinada entre nós também serve.

intake-watching = Quem poderia ver o aparelho ou as mensagens? Pode dar vários números.
intake-watching-label = Poderia ver
intake-watching-why = Para escolher palavras que não criem uma situação difícil.
intake-watching--close = Alguém próximo
intake-watching--close--words =
    alguem da familia, alguem da minha familia, proximo, proxima pessoa, familia, minha familia, a minha familia, familiar, marido, meu marido, o meu marido, esposo, esposa, minha esposa, minha mulher, a minha mulher, namorado, meu namorado, namorada, minha namorada, companheiro, companheira, pais, meus pais, os meus pais, irmao,
    meu irmao, irma, minha irma, colega de casa, colega de quarto, ex, meu ex, minha ex
intake-watching--work = No trabalho
intake-watching--work--words = trabalho, meu trabalho, o meu trabalho, no meu trabalho, colega, colegas, colegas de trabalho, chefe, meu chefe, o meu chefe, patrao, patroa, empregador, escritorio, no escritorio, a informatica, ti
intake-watching--official = A polícia, um Estado
intake-watching--official--words = policia, policiais, policias, o estado, governo, o governo, exercito, militares, autoridades, as autoridades, servicos, servicos secretos, inteligencia
intake-watching--nobody = Ninguém, acho
intake-watching--nobody--words = ninguem, mais ninguem, acho que ninguem, nenhum, nenhuma, nao, naum, acho que nao, creio que nao, penso que nao
intake-watching--unsure = Não sei
intake-watching--unsure--words =
    sei la, eu nao sei, nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar, e possivel, depende

intake-own = O aparelho de onde escreve é só seu?
intake-own-label = Aparelho usado
intake-own-why = Para saber se mais alguém poderia ler aqui mais tarde.
intake-own--mine = Sim, é meu
intake-own--mine--words =
    sim, simm, sim sim, claro, claro que sim, com certeza, acho que sim, penso que sim, creio que sim, imagino que sim, provavelmente, meu, minha, e minha, so meu, so minha, o meu, a minha, so eu, so eu uso, apenas eu, proprio, propria
intake-own--shared = De várias pessoas
intake-own--shared--words =
    compartilhado, compartilhada, partilhado, partilhada, e compartilhado, e partilhado, eu compartilho, compartilhamos, partilhamos, familia, com a minha familia, com minha familia, da familia, familiar, varias pessoas, do trabalho, do meu trabalho, no trabalho, do escritorio, da empresa
intake-own--others = De outra pessoa
intake-own--others--words =
    nao, naum, nao e meu, nao e minha, nao meu, emprestado, emprestada, me emprestaram, emprestaram me, de um amigo, de uma amiga, do meu amigo, da minha amiga, do meu irmao, da minha irma, de um colega, de uma colega, de alguem, de outro, lan house, cibercafe, cyber cafe, cyber
intake-own--unsure = Não sei
intake-own--unsure--words =
    sei la, eu nao sei, nao sei, nao sei nao, nao faco ideia, nao tenho ideia, sem ideia, nao tenho a certeza, nao tenho certeza, sem certeza, nao sei dizer, nao sei bem, talvez, quem sabe, pode ser, se calhar, e possivel, depende

intake-ease = O que tornaria esta conversa mais fácil? Mensagens curtas, voz, outra coisa…
intake-ease-label = Mais fácil com
intake-ease-why = Para que a equipe se adapte. Não é preciso justificar nada.

intake-call = Se falar ajudar, o que prefere?
intake-call-label = Chamada
intake-call-why = Certas coisas são mais fáceis de dizer em voz alta. Continuar por escrito também está bem.
intake-call--text = Continuar por escrito
intake-call--text--words =
    escrito, por escrito, escrever, escrevendo, a escrever, prefiro escrever, so escrever, texto, so texto, por texto, mensagem, mensagens, por mensagem, por mensagens, chat, por chat, nao, naum, sem chamada, sem chamadas, sem ligacao, sem ligacoes, nenhuma chamada, nenhuma ligacao, nao ligar, nao liguem, nao ligue, nao me liguem, nao me ligue, nao telefonem, nao quero chamadas, nao quero ligacao, nao quero falar, nao posso falar, nao por telefone, sem telefone, nem uma nem outra, nenhuma, nenhum
intake-call--voice = Uma chamada sem imagem
intake-call--voice--words =
    chamada, uma chamada, chamada de voz, voz, por voz, audio, ligacao, uma ligacao, ligar, liguem, liguem me, me liguem, podem ligar, podem me ligar, telefone, por telefone, pelo telefone, telefonema, telefonar, falar, sem video, sem imagem, sem camera, sem camara, nao tenho camera, nao quero video, sim, simm
intake-call--video = Uma chamada com imagem
intake-call--video--words = video, videochamada, chamada de video, video chamada, videochamadas, videoconferencia, com video, com imagem, camera, camara, com camera, com camara, facetime

intake-call_way = Para falar, quais destas servem? Pode dar vários números.
intake-call_way-label = Chamada por
intake-call_way-why = Para escolher em conjunto algo que já tem. A hora fica combinada depois com a equipe.
intake-call_way--jitsi = Jitsi, no navegador
intake-call_way--jitsi--words = jitsi, jitsi meet, navegador, jitsy
intake-call_way--signal = Uma chamada do Signal
intake-call_way--signal--words = signal, no signal, chamada signal, chamada no signal, pelo signal, singal, siginal
intake-call_way--wire = Wire
intake-call_way--wire--words = wire, no wire
intake-call_way--meet = Google Meet
intake-call_way--meet--words = meet, google meet, gmeet, no meet, hangouts, hangout

intake-share = Se uma organização parceira puder ajudar, podemos falar com ela sobre isto?
intake-share-label = Parceria
intake-share-why = Para que a equipe respeite isso.
intake-share--ask = Só com o meu acordo, a cada vez
intake-share--ask--words =
    pergunte, perguntem, perguntar antes, pergunte antes, perguntem antes, me pergunte antes, me perguntem antes, perguntem me antes, pergunte me antes, perguntar primeiro, perguntem primeiro, cada vez, com meu acordo, com o meu acordo, com a minha autorizacao, com minha autorizacao, com meu consentimento, com o meu consentimento,
    caso a caso, depende, depende do caso, talvez, quem sabe, nao sei, sei la
intake-share--yes = Sim
intake-share--yes--words =
    simm, sim sim, claro, claro que sim, com certeza, acho que sim, penso que sim, creio que sim, imagino que sim, provavelmente, de acordo, ok, okay, blz, beleza, ta bom, ta bem, esta bem, tudo bem, podem, podem sim, sim podem, pode
intake-share--no = Não
intake-share--no--words =
    naum, nao nao, de jeito nenhum, de forma alguma, acho que nao, penso que nao, creio que nao, nao acho, nao creio, a ninguem, com ninguem, ninguem, nao digam nada, nao digam, nao contem a ninguem, nao contem pra ninguem, nao partilhem, nao compartilhem, melhor nao, prefiro que nao, nao podem, nao pode, nao quero, so voces

intake-name = Que nome quer que usemos? Pode ser inventado.
intake-name-label = Nome
intake-name-why = Para a conversa ficar mais simples. Não precisamos do seu nome verdadeiro.

## Reading it back

intake-confirm = Está bem assim? SIM: passo à equipe, que guarda { $days ->
    [one] { $days } dia
   *[other] { $days } dias
}. Um número: corrigimos esse ponto. DETALHES: acrescenta alguns dados opcionais (país, horas, chamada, nome). APAGAR: não passo nada e apago tudo. Sem resposta, passo à equipe em { $silent ->
    [one] { $silent } hora
   *[other] { $silent } horas
}.
intake-confirm-label = Revisão
intake-confirm-why = Para que a equipe só receba o que lhe parecer bem.
intake-confirm--yes = SIM
intake-confirm--yes--words =
    simm, sim sim, okay, okey, blz, pode enviar, pode mandar, pode passar, podem enviar, envie, enviar, envia, manda, mande, mandar, confirmo, confirmar, confirmado, confirmada,
    nada a mudar, nada a corrigir, nao ha nada a mudar, nao ha nada a corrigir, nao falta nada, nao mudar nada
intake-confirm--more = DETALHES
intake-confirm--more--words = detalhe, mais detalhes, alguns detalhes, mais informacoes, mais informacao, mais info, mais dados, dados opcionais, acrescentar, acrescentar detalhes, acrescentar algo, quero acrescentar, adicionar, adicionar detalhes, adicionar algo, quero adicionar, completar, algo mais, mais alguma coisa, nao sei se esta bem, nao sei se falta algo
intake-confirm--erase = APAGAR
intake-confirm--erase--words =
    apaga, apague, apaguem, apagar isto, apagar isso, apaga isso, apague isso, eliminar, elimine, deletar, deleta, delete isso, excluir, exclua, remover, cancelar, cancela, cancele, anular, descartar, nao enviar, nao envie, nao envia, nao envies, nao enviem, nao enviar nada, nao envie nada, nao mandar, nao mande, nao manda, nao mandes, nao mandar nada, nao passar, nao passar nada, nao passe, nao passe nada, nao quero enviar, nao quero enviar nada, nao quero mandar, nao quero que envie, nao quero que enviem, nao quero que mande, nao quero que mandem, nao quero passar, nao pode enviar, nao pode mandar

## What may be said at any moment, among other words
# watched: they cannot write freely just now. borrowed: the device is somebody else's.

intake-anytime-watched--words =
    por cima do meu ombro, sobre o meu ombro, lendo o que escrevo, lendo o que eu escrevo, a ler o que escrevo, le o que escrevo, le o que eu escrevo, leem o que escrevo, leem o que eu escrevo, vendo o que escrevo, vendo o que eu escrevo, a ver o que escrevo, olhando minha tela, olhando a minha tela, olhando pra minha tela,
    olham para a minha tela, a olhar para o meu ecra, olham para o meu ecra, vendo minha tela, a ver o meu ecra, olhando meu celular, olhando o meu celular, nao posso escrever livremente, nao consigo escrever livremente, nao posso falar livremente, nao posso escrever a vontade, nao posso falar a vontade, nao posso escrever tranquilo,
    nao posso escrever tranquila, nao posso falar tranquilo, nao posso falar tranquila, ja nao posso escrever, nao posso mais escrever, esta ao meu lado, esta do meu lado, estao ao meu lado, estao do meu lado, ta do meu lado, ta aqui do lado, sentado ao meu lado, sentada ao meu lado, tem alguem do meu lado, tem alguem ao meu lado,
    alguem ao meu lado, alguem do meu lado, ja nao estou sozinho, ja nao estou sozinha, nao estou mais sozinho, nao estou mais sozinha, me obrigando a escrever, estao me obrigando a escrever, me obrigam a escrever, obrigam me a escrever, estao a obrigar me a escrever, me forcam a escrever, forcam me a escrever
intake-anytime-borrowed--words =
    nao e meu telefone, nao e o meu telefone, nao e meu celular, nao e o meu celular, nao e o meu telemovel, nao e meu computador, nao e o meu computador, nao e meu aparelho, nao e o meu aparelho, este telefone nao e meu, esse telefone nao e meu, este celular nao e meu, esse celular nao e meu, este telemovel nao e meu,
    o telefone nao e meu, o celular nao e meu, o telemovel nao e meu, telefone de um amigo, telefone de uma amiga, celular de um amigo, celular de uma amiga, telemovel de um amigo, telemovel de uma amiga, celular do meu irmao, celular da minha irma, telefone do meu irmao, telefone da minha irma, telemovel do meu irmao,
    celular de outra pessoa, telefone de outra pessoa, telemovel de outra pessoa, telefone emprestado, celular emprestado, telemovel emprestado, computador emprestado, me emprestaram um celular, me emprestaram um telefone, emprestaram me um telefone, emprestaram me um telemovel, me emprestou o celular, me emprestou o telefone,
    emprestou me o telemovel, de uma lan house, lan house, cibercafe, cyber cafe, computador publico, computador compartilhado, computador partilhado, telefone compartilhado, telefone partilhado, celular compartilhado, telemovel partilhado

## What is said after some answers

intake-say-danger = Agradeço por ter dito. Aviso agora a equipe, e paro aqui as minhas perguntas. Se der para escrever sem risco, conte aqui o que se passa, com as suas palavras e quando puder. Uma pessoa da equipe vai ler.
intake-say-borrowed = Está anotado. Então escreva só o que outras pessoas podem ler. Para continuar a partir de um aparelho seu: CANAL.
intake-say-later = Tudo bem. Não há pressa: podemos continuar mais tarde, quando quiser.
