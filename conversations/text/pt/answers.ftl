# Ready-made answers, for those who answer: !say TAG name shows the text, !say TAG name go sends it.
# An answer is a text whose name begins with say-; each must stand in every language. Nothing is sent by itself.

say-call = Seria bom conversar por voz? Conforme o que já usa: uma chamada do Signal, uma sala do Jitsi ou outro meio da sua preferência. Diga o que convém, e a que horas aí onde está. Continuar por escrito também está bem.
say-details = Para ajudar bem, faltam alguns detalhes: o que aconteceu, desde quando, e em que aparelho ou conta. Sem senhas nem nomes de fontes.
say-out = Agradeço a sua mensagem. O que descreve fica fora do que podemos fazer aqui. Vou procurar quem possa ajudar, e aviso aqui.
say-secure = Antes de continuar, seria bom escrever por um meio mais protegido. Quais destes já usa: Signal, XMPP com OMEMO, PGP, Wire? Se nenhum lhe servir, continuamos aqui, com cuidado.
say-wait = Preciso de verificar uma coisa do meu lado. Volto aqui assim que estiver feito. Pode continuar a escrever, vou ler tudo.
