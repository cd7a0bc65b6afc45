# What the program says for itself, besides the questions.
# Rules for writing: ../../README.md

## The first words
# intro and intro-unencrypted go out together: 500 characters at most for both.

intro = Olá, agradeço a mensagem. Aqui é { $helpline }, uma linha de apoio digital para jornalistas, ativistas e organizações. Sou um assistente automático: algumas perguntas, e uma pessoa da equipe vai ler. Tudo é apagado { $days ->
    [one] { $days } dia
   *[other] { $days } dias
} após o fim. Quando quiser: PESSOA para falar com alguém, SALTAR para seguir, PARAR para terminar, ESQUECER para apagar tudo.
intro-unencrypted = Aqui mais alguém pode ler: por enquanto, sem senhas, documentos nem nomes de fontes. Se o seu programa de mensagens tem OMEMO (um cadeado), ative-o.
intro-encrypted = O que escrevemos aqui vai cifrado entre os nossos aparelhos. VERIFICAR mostra como saber que somos mesmo nós.
hint-person = Para uma pessoa da equipe, escreva PESSOA.

## When encryption begins or ends on the way

now-encrypted = Pronto, agradeço: a partir daqui, as suas mensagens e as minhas respostas vão cifradas. VERIFICAR mostra como saber que somos mesmo nós.
came-in-clear = Esta mensagem chegou de outra forma que as anteriores: sem cifra. Se puder, ative de novo o OMEMO (o cadeado) antes de contar mais.
# The groups of the fingerprint are compared by eye: nothing else on their line.
verify =
    Para saber que somos mesmo nós, compare estas duas linhas com o que o seu programa mostra, e com o que a equipe publica em outro lugar ou diz por voz.
    { $address }
    { $fingerprint }
    Se não forem iguais, não escreva aqui nada delicado.
# On Signal: each conversation has a safety number of its own, which the team can compare by voice.
verify-number =
    Para saber que somos mesmo nós, compare o número desta conversa com o que a equipe publica em outro lugar:
    { $address }
    Para ter plena certeza, peça à equipe, por voz, que compare o número de segurança que o Signal mostra nas opções desta conversa.
verify-username = Nome na conta: { $name }
verify-elsewhere =
    O nosso outro endereço, em { $network }:
    { $address }

## Encrypted mail (PGP)

# Beside it goes the helpline's key, in a message of its own.
pgp =
    Se já usa PGP, pode escrever-nos por e-mail cifrado:
    { $address }
    A impressão digital da nossa chave:
    { $fingerprint }
    Compare-a com a que o seu programa mostra; a nossa chave é a mensagem seguinte. O PGP esconde o que escreve e anexa. Não esconde o assunto, nem quem escreve a quem e quando. Se não usa PGP, não há nada a instalar: continuamos aqui.
pgp-wkd = O seu programa de e-mail também pode encontrar esta chave pelo nosso endereço.
pgp-none = Por enquanto não tenho nenhuma chave PGP da equipe para dar. Uma pessoa da equipe poderá dizer mais.
verify-pgp =
    Por e-mail cifrado (PGP):
    { $address }
    { $fingerprint }
# The answer that is asked for is a yes or a no, as a whole message.
pgp-confirm =
    Recebi a sua chave PGP. A impressão digital dela:
    { $fingerprint }
    Compare-a com a que o seu próprio programa mostra. Se for a mesma, responda SIM; se não, NÃO.
pgp-changed =
    Esta chave PGP não é a que já tenho da sua parte. A impressão digital da nova:
    { $fingerprint }
    Compare-a com a que o seu próprio programa mostra. Se for a mesma, responda SIM, e ela fica no lugar da outra; se não, NÃO.
pgp-confirmed = Agradeço: a sua chave fica guardada, cifrada. A equipe pode usá-la para cifrar o que lhe escrever.
pgp-dropped = Está bem, não guardo esta chave. Pode enviá-la de novo, ou enviar outra.
pgp-known = É a chave que já confirmou. Agora está em dia aqui.
pgp-message = Recebi a sua mensagem cifrada, e passo-a tal como está: eu não consigo ler. Só uma pessoa da equipe pode decifrá-la.
pgp-secret = Atenção: o que acaba de enviar é a sua chave secreta. Não a guardei e ninguém da equipe a vê, mas ela passou por outras máquinas: é melhor considerar que já é conhecida. Não a use mais, crie uma nova e, se puder, revogue esta. Uma chave secreta não se envia a ninguém, nem a nós. Isto acontece com muita gente, e podemos ajudar.
pgp-refused = { $why ->
    [several] No que enviou há várias chaves PGP, por isso não guardei nenhuma. Envie só a sua, por favor.
    [long] Esta chave PGP é longa demais para mim, por isso não a guardei. Com o GnuPG, “gpg --armor --export-options export-minimal --export” seguido do seu endereço dá uma mais curta.
    [expired] Esta chave PGP expirou: já não se pode cifrar nada para ela. Prolongue-a no seu programa e envie-a de novo, ou envie outra.
    [revoked] Esta chave PGP está revogada: já não deve ser usada, por isso não a guardei. Se tiver outra, envie-a.
    [sign] Esta chave PGP só serve para assinar: não se pode cifrar nada para ela. Se tiver outra, envie-a, ou acrescente a esta uma parte para cifrar.
    [invalid] Esta chave PGP está danificada: as próprias assinaturas dela não batem certo, por isso não a guardei. Exporte-a de novo no seu programa, por favor.
   *[none] Não consigo ler esta chave PGP: falta uma parte, ou algo mudou no caminho. Envie-a de novo, inteira, por favor, em uma só mensagem ou como anexo.
} Continuamos aqui como antes.
# The head of what is given to a person who asks what is kept of them; then who said what.
pgp-export = O que foi escrito aqui, da sua parte e da parte da equipe
pgp-export-they = da sua parte
pgp-export-we = a equipe
pgp-export-answers = As suas respostas às perguntas

## Going on another way
# The first goes to a new account; nothing is said to the old one.

passage-joined = Está anotado, agradeço: continuamos aqui.
passage-here = Este código é para o seu outro programa: é de lá que se envia.
passage-wrong = Se isso era um código, não conta, ou já não conta. Não faz mal: escreva aqui o que se passa.

## The other ways, for who knows one
# Once the person has said which tools they have, or for who writes CHANNEL. way-head or way-none first, then a line for each tool.

way-head = Agradeço. Isto é o que poderíamos usar, só se lhe convier:
way-none = Está bem.
way-here = – Aqui já vai cifrado entre os nossos aparelhos: pode ficar.
way-signal = – Signal: cifrado de um aparelho ao outro. O Signal conhece o seu número, não o que escreve. O nosso número: { $address }
way-signal-name = Ou, sem número, o nosso nome no Signal: { $name }
way-omemo =
    – XMPP com OMEMO: cifrado de um aparelho ao outro. Os servidores sabem quem escreve a quem, não o quê. O nosso endereço, e depois a nossa impressão digital:
    { $address }
    { $fingerprint }
way-omemo-here = – OMEMO, no programa que já tem: o cadeado desta conversa, se houver. Os servidores saberão quem escreve a quem, mas já não o que se escreve.
way-conversations = – No Conversations: o cadeado no alto desta conversa, e depois OMEMO. Os servidores saberão quem escreve a quem, mas já não o que se escreve.
way-dino = – No Dino: o cadeado ao lado do espaço onde se escreve, e depois OMEMO. Os servidores saberão quem escreve a quem, mas já não o que se escreve.
way-gajim = – No Gajim: o cadeado ao lado do espaço onde se escreve, e depois OMEMO. Os servidores saberão quem escreve a quem, mas já não o que se escreve.
way-monal = – No Monal: nos detalhes desta conversa, a cifra (OMEMO). Os servidores saberão quem escreve a quem, mas já não o que se escreve.
way-otr = – O Pidgin e o Adium cifram com OTR, que não sei ler. A mesma conta funciona no Dino ou no Gajim, que têm OMEMO, se os tiver.
way-gtalk = – GTalk e Hangouts já não existem: não se pode mais escrever lá.
way-pgp =
    – E-mail cifrado (PGP): o que escreve e anexa vai cifrado; o assunto, e quem escreve a quem, não. Para receber a nossa chave, escreva aqui PGP. O nosso endereço, e depois a nossa impressão digital:
    { $address }
    { $fingerprint }
way-wire = – Wire: cifrado de um aparelho ao outro. É possível se alguém da equipe puder combinar isso aqui; não posso prometer.
way-jitsi = – Jitsi: para falar, em um navegador; cifrado até o servidor, onde alguém poderia ouvir. A combinar com a equipe.
way-meet = – Google Meet: para falar; Google poderia ouvir, e sabe quem fala com quem. A combinar com a equipe.
way-phone = – Telefone: para falar; as operadoras poderiam ouvir, e sabem quem fala com quem. A combinar com a equipe.
way-later = – { $label }: a pessoa que assumir a conversa verá isso aqui.
way-not = – { $label }: não temos.
way-others = Também temos, se conhecer: { $words }.
way-stay = Nada é obrigatório.
way-stay-clear = Nada é obrigatório: também podemos continuar aqui, onde mais alguém pode ler. Então, sem senhas, documentos nem nomes de fontes.
way-code = Se mudar de meio, envie primeiro por lá o código que se segue: as suas mensagens ficam juntas, sem ter de repetir nada. Serve uma vez, durante um dia.
# Where mail comes to tickets ([rt]).
way-code-mail = Em um e-mail, ponha-o no assunto.
# Alone in its message, to be copied.
way-code-alone = { $code }

## Talking
# call-agreed: whoever answers has agreed the time. The other ways are always named.

call-agreed = Falamos { $when }, { $label }. Se já não convier, escreva aqui.
call-room = O link, que se abre em um navegador, sem conta: { $address }
call-others = Ou, se preferir: { $words }.
call-jitsi = pelo Jitsi
call-signal = por chamada do Signal
call-wire = pelo Wire
call-meet = pelo Google Meet
call-phone = por telefone

## Language

language-ask = Em que língua prefere escrever?
language-name = Português
language-changed = Está bem, continuamos em português.

## When the program has not understood

retry-1 = Desculpe, não entendi bem. Um número ou poucas palavras bastam, e SALTAR também serve.
retry-2 = Continuo sem entender, e esse é o meu limite como programa. Se preferir, escreva PESSOA e passo as suas palavras à equipe; se não, um número basta.
which-of = Hesito entre estas respostas. Qual delas quer dizer?
did-you-mean = Quer dizer “{ $label }”? Um SIM ou um NÃO basta.
closest = Está anotado, agradeço. Qual destas respostas chega mais perto?
unclear-kept = Guardo as suas palavras tal como estão: a pessoa que assumir a conversa vai lê-las. Continuemos.

## Reading it back
# The head of the list of answers; the others stand for an answer that the program does not repeat.

recap = Isto é o que anotei:
recap-item = { $label }: { $value }
recap-text = as suas palavras estão anotadas
recap-unclear = as suas palavras ficam tal como estão
recap-skipped = sem resposta

## Passing it to the team

handed-over = Agradeço, já passei tudo. Uma pessoa da equipe vai ler assim que possível; não posso dizer quando. Se algo mudar, ou se houver horas ou palavras a evitar, escreva aqui: essa pessoa também vai ler.
handed-over-human = Está anotado, passo as suas mensagens à equipe. Uma pessoa vai lê-las assim que possível; não posso dizer quando. Até lá, pode escrever aqui o que quiser.
paused = A sua mensagem chegou bem. As perguntas automáticas estão paradas por enquanto: uma pessoa da equipe vai ler aqui. Não posso dizer quando. O que escreve aqui fica guardado.
kept = Está anotado. A pessoa que assumir a conversa vai ler.
file-noted = O seu anexo está anotado. Eu não abro: só uma pessoa da equipe o abrirá, ou não.
file-refused = O seu anexo não fica guardado: já há tantos quantos posso guardar. As palavras que vieram com ele chegaram.
taken = Olá, uma pessoa da equipe leu as suas mensagens e está aqui. A partir de agora, quem responde é uma pessoa.

## When nobody of the team is there
# open-again says when somebody is: weekday is one of the texts before it. It stands in away and away-red as { $when }.

day-today = hoje
day-tomorrow = amanhã
day-monday = na segunda-feira
day-tuesday = na terça-feira
day-wednesday = na quarta-feira
day-thursday = na quinta-feira
day-friday = na sexta-feira
day-saturday = no sábado
day-sunday = no domingo
day-of-month = { $weekday }, { $number } de { $month ->
    [1] janeiro
    [2] fevereiro
    [3] março
    [4] abril
    [5] maio
    [6] junho
    [7] julho
    [8] agosto
    [9] setembro
    [10] outubro
    [11] novembro
   *[12] dezembro
}
open-again = { $weekday } às { $clock }:{ $minutes } ({ $place ->
    [none] { $city }
   *[city] hora de { $city }
})
# away takes the place of handed-over, handed-over-human and kept; away-red may follow intake-say-danger in the same message.
away = Está anotado e guardado: a equipe recebeu. Neste momento não há ninguém da equipe; volta a haver alguém { $when }. Não posso dizer quando terá resposta. Se algo mudar, ou se houver horas ou palavras a evitar, escreva aqui: isso também será lido.
away-red = Neste momento não há ninguém da equipe; volta a haver alguém { $when }. Ainda assim, a equipe recebeu o aviso, e o que escreve aqui fica guardado. Não posso prometer que alguém leia antes.

## Before an answer, to who has asked for some care
# Nothing here may tell anything to somebody who sees the screen.

# What stands before an answer, if whoever answers has chosen a name.
answer-name = { $name }:
contact-opener = Olá, está aí? Uma palavra basta, quando quiser.
contact-word = Olá, está aí? Responda como combinado, quando quiser.

## Answers to keywords

nothing-back = Estamos no início: não há nenhuma pergunta antes desta.
why-none = Não tenho nenhuma pergunta à espera. Pode escrever o que quiser.
status-intake = Ainda estamos nas perguntas, e ninguém leu as suas respostas até agora. Para passar já à equipe, escreva PESSOA.
status-summary = Falta uma revisão: responda SIM e passo tudo à equipe.
blocked = Esta conversa termina aqui: já não leio o que se escreve nela. Se precisar de ajuda, há outros meios publicados de chegar a { $helpline }. ESQUECER apaga tudo o que está guardado aqui.
still-waiting = A sua mensagem está aqui, mas ninguém da equipe conseguiu ler ainda. Acabo de avisar a equipe de novo. O que escreve aqui fica guardado.
status-queued = Está com a equipe. Ninguém assumiu a conversa ainda; o que escreve aqui fica guardado.
status-away = Neste momento não há ninguém da equipe; volta a haver alguém { $when }.
status-claimed = Uma pessoa da equipe assumiu a conversa. Ainda não respondeu.
status-active = Uma pessoa da equipe está nesta conversa, aqui mesmo.
status-stopped = Tudo está parado, como pediu. Para continuar, basta escrever aqui.
status-closed = Esta conversa está encerrada. Para voltar, basta escrever aqui.

## Stopping, going on, forgetting

stopped = Está bem, paro aqui: não escrevo mais. Para continuar, basta escrever aqui. Para apagar tudo: ESQUECER.
resumed = Está bem, continuamos. É bom que esteja aqui.
forgotten = Feito: tudo o que escreveu está apagado aqui. Restam as cópias no seu aparelho ou no seu serviço de mensagens, que não posso apagar, e as dos programas de mensagens da equipe, que são apagadas à mão. Pode voltar a escrever quando quiser.
forget-asked = Está anotado. Uma pessoa da equipe cuida do seu pedido, e vai receber também este desejo. Tudo será apagado aqui em { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}, no máximo.

## The end of a conversation

closing = Esta conversa está agora encerrada. Pode voltar quando quiser, basta escrever aqui. Tudo será apagado em { $days ->
    [one] { $days } dia
   *[other] { $days } dias
}.
reopened = É bom ler de novo as suas palavras. Passo tudo à equipe, sem mais perguntas da minha parte. Se for por outra coisa do que da última vez, diga isso em uma palavra.

## What could not get through

unreadable-encrypted = Não consigo ler esta mensagem: está cifrada de uma forma que não conheço. Se o seu programa tem OMEMO (um cadeado), ative-o e envie de novo. Se não, escreva só “olá”, sem nada de confidencial.
unreadable-otr = O seu programa oferece uma cifra chamada OTR. Aqui não funciona: nada do que se envia assim chega a alguém. O que funciona é OMEMO (um cadeado), por exemplo nos programas Conversations, Dino ou Gajim. Se não o tiver, desative o OTR e escreva só “olá”, sem nada de confidencial.
unreadable-too-long = Esta mensagem é longa demais para mim: não a guardei, e ninguém a pode ler aqui. Poderia enviá-la em várias partes? Para começar, bastam algumas frases.
unreadable-garbled = Não consegui ler essa mensagem: a cifra entre nós perdeu o passo. Poderia enviá-la de novo?
unreadable-full = Tudo o que escreveu até aqui está guardado, e não posso guardar mais: esta última mensagem não. Primeiro, uma pessoa da equipe tem de ler.
unreadable-sticker = Chegou um sticker, mas só leio palavras: poucas bastam.
unreadable-call = Esta linha não recebe chamadas: ninguém ouviu. Escreva-me algumas palavras; uma pessoa da equipe pode ligar depois.
unreadable-unknown = Chegou algo de um tipo que não conheço. Diga em algumas palavras, por favor.
taken-back = (Esta mensagem foi retirada.)
aside-reaction = Vi a sua reação, mas só leio palavras: responda com uma palavra ou um número.
aside-edited = Vi a sua mudança, e guardo-a. O que já respondeu fica igual: poderá corrigir tudo na revisão.
aside-deleted = O que retirou está apagado aqui também. As suas respostas às perguntas ficam: poderá corrigi-las na revisão, ou apagar tudo com ESQUECER.
unreadable-file = Chegou algo em uma forma que não sei transmitir. Algumas palavras bastam para dizer o que é.

## Keywords (whole message only), separated by commas

command-human--words =
    PESSOA, pessoas, uma pessoa, a pessoa, pessoa por favor, uma pessoa por favor, pessoa real, uma pessoa real, uma pessoa de verdade, pessoa de verdade, uma pessoa da equipe, uma pessoa da equipa, humano, humana, humanos, um humano, uma humana, um ser humano, ser humano, falar com alguem, falar com uma pessoa, falar com um humano, falar com uma pessoa real, falar com alguem da equipe, falar com alguem da equipa,
    quero uma pessoa, quero um humano, quero falar com alguem, quero falar com uma pessoa, quero falar com um humano, quero falar com uma pessoa real, quero falar com uma pessoa de verdade, queria falar com alguem, queria falar com uma pessoa, gostaria de falar com alguem, gostaria de falar com uma pessoa, preciso falar com alguem, preciso de falar com alguem, preciso falar com uma pessoa, preciso de falar com uma pessoa, posso falar com alguem, posso falar com uma pessoa, posso falar com um humano,
    prefiro falar com alguem, prefiro falar com uma pessoa, prefiro uma pessoa, atendente, um atendente, uma atendente, atendente humano, falar com atendente, falar com um atendente, falar com uma atendente, quero um atendente, quero falar com um atendente, operador, operadora, um operador, uma operadora, assistente humano
command-skip--words =
    SALTAR, saltar esta, saltar pergunta, saltar a pergunta, saltar esta pergunta, salta, salte, pular, pula, pule, pular essa, pular esta, pular pergunta, pular a pergunta, pular essa pergunta, pular esta pergunta, avancar, avanca, avance, passar a frente, passar adiante, passo, passo essa, passo esta, passar pergunta, passar esta, seguinte, a seguinte, pergunta seguinte, a pergunta seguinte, proxima, a proxima, proxima pergunta, a proxima pergunta, prefiro dizer a uma pessoa, prefiro contar a uma pessoa, prefiro contar para uma pessoa
command-back--words =
    VOLTAR, volta, volte, voltar atras, volta atras, volte atras, voltar para tras, voltar pra tras, para tras, pra tras, atras, ir para tras, retroceder, recuar, anterior, a anterior, pergunta anterior, a pergunta anterior, voltar a anterior, voltar a pergunta anterior, voltar uma pergunta
command-why--words =
    POR QUÊ, porque, pq, pk, e por que, por que isso, porque isso, por que isto, porque isto, por que essa pergunta, porque essa pergunta, por que esta pergunta, porque esta pergunta, por que pergunta isso, porque pergunta isso, por que perguntam isso, porque perguntam isso, por que voce pergunta, por que voce pergunta isso, por que voces perguntam isso, por que querem saber, porque querem saber, por que quer saber, porque quer saber, porque e que pergunta, porque e que querem saber, por que motivo, por que razao,
    para que, pra que, para que isso, pra que isso, para que serve, pra que serve, para que serve isso, pra que serve isso, para que querem saber, pra que querem saber
command-lang--words = IDIOMA, idiomas, o idioma, lingua, linguas, mudar idioma, mudar de idioma, mudar o idioma, trocar idioma, trocar de idioma, mudar de lingua, mudar a lingua, outro idioma, em outro idioma, noutro idioma, outra lingua, em outra lingua, noutra lingua
command-status--words =
    ESTADO, estado do meu caso, novidades, alguma novidade, ha novidades, tem novidades, tem novidade, alguma noticia, tem noticias, ha noticias, como esta o meu caso, como esta meu caso, em que pe esta, em que pe estamos, a quantas anda, em que ponto estamos, em que ponto esta, e o meu caso, e meu caso, alguem leu, alguem ja leu, alguem me leu, ja leram, ja me leram, ja leram isto, ja leram isso, alguma resposta, ha resposta, tem resposta
command-verify--words =
    VERIFICAR, verifica, verifique, verificacao, comprovar, confirmar identidade, sua impressao digital, a sua impressao digital, a vossa impressao digital, sao mesmo voces, voces sao mesmo voces, sao voces mesmo, e mesmo voces, sao voces de verdade, como sei que sao voces, como sei que e voce, como saber que sao voces, como posso saber que sao voces, como ter certeza que sao voces, como vou saber que sao voces, quem me garante que sao voces, isso e de verdade
command-pgp--words = PGP, chave PGP, sua chave PGP, a sua chave PGP, vossa chave PGP, a vossa chave PGP, a chave PGP, GPG, chave GPG, sua chave GPG, a vossa chave GPG, a chave GPG, GnuPG, OpenPGP, email cifrado, e-mail cifrado, email criptografado, e-mail criptografado, email encriptado, e-mail encriptado
command-channel--words =
    CANAL, canais, outro canal, outros canais, mudar de canal, mudar canal, trocar de canal, trocar canal, outro meio, outros meios, outro caminho, outros caminhos, outra via, outras vias, por outro lado, onde mais posso escrever, onde mais escrevo, como mais posso escrever, por onde mais posso escrever, onde posso escrever, canal mais seguro, um canal mais seguro, canal seguro, um canal seguro, meio mais seguro, um meio mais seguro
command-stop--words =
    PARAR, tenho que parar, tenho de parar, preciso parar, preciso de parar, tenho que ir, tenho de ir, preciso ir, preciso de ir, tenho que sair, tenho de sair, preciso sair, preciso de sair, vou ter que sair, tenho que desligar, tenho de desligar, vou embora, tenho que ir embora, para, pare, parem, parar agora, para ja com isso, pare por favor, por favor pare, para por favor, parar por favor, paremos, vamos parar, chega, ja chega, basta, ja basta, encerrar, encerra, encerre, terminar, termina, vamos terminar, acabar, quero parar, quero terminar, quero encerrar, quero sair, quero acabar, sair, desistir, desisto, cancelar inscricao, descadastrar, nao escreva mais, nao escrevam mais, nao me escreva mais, nao me escrevam mais, nao me mande mais mensagens, nao me mandem mais mensagens, para de escrever, pare de escrever, parem de escrever, pare de me escrever
command-forget--words =
    ESQUECER, esquece, esqueca, esquecam, esqueca me, me esqueca, esquecam me, me esquecam, esquecer tudo, esquece tudo, esqueca tudo, esquecam tudo, me esquecer, apagar tudo, apaga tudo, apague tudo, apaguem tudo, apagar meus dados, apagar os meus dados, apaga meus dados, apague meus dados, apague os meus dados, apaguem meus dados, apaguem os meus dados, apagar minhas mensagens, apagar as minhas mensagens, apague minhas mensagens, apague as minhas mensagens, apaguem as minhas mensagens,
    deletar tudo, delete tudo, deleta tudo, deletar meus dados, delete meus dados, excluir tudo, exclua tudo, excluir meus dados, exclua meus dados, eliminar tudo, elimine tudo, eliminar os meus dados, eliminar meus dados, remover meus dados, remover tudo, apagar conversa, apagar a conversa, apague a conversa, direito ao esquecimento

## Greetings and pleas: never commands

greetings--words =
    ola, olá, olaa, olaaa, ola ola, oi, oii, oiii, oie, oi oi, opa, eai, e ai, e aí, eae, fala, fala ai, alo, alô, ei, oi tudo bem, ola tudo bem, oi td bem, oi tudo bom, oi boa noite, oi bom dia, oi boa tarde, ola bom dia, ola boa tarde, ola boa noite, ola viva, viva, bom dia, bomdia, bom diaa, bo dia, boa tarde, boatarde, boas tardes, boa noite, boanoite, boas noites, bons dias, boas, muito bom dia, muito boa tarde, muito boa noite, saudacoes, cumprimentos, ola a todos, ola a todas, oi gente, oi pessoal, ola pessoal, ola equipe, ola equipa, oi equipe, ola nothing2hide, oi nothing2hide,
    prezados, prezadas, prezados senhores, prezada equipe, caros, caras, caros senhores, cara equipa, ola por favor, oi por favor, ola tem alguem ai, oi tem alguem ai, tem alguem ai, alguem ai, ha alguem ai, esta alguem ai, ola esta alguem ai, voces estao ai, estao ai, esta ai, voce esta ai, estas ai
pleas--words =
    ajuda, ajudaa, ajuda por favor, ajuda pf, ajuda pfv, ajuda pff, ajude, ajudem, ajude me, ajudem me, me ajuda, me ajude, me ajudem, me ajuda por favor, me ajude por favor, me ajudem por favor, ajuda me, ajudem nos, ajude nos, nos ajude, nos ajudem, ajude me por favor, ajudem me por favor, por favor ajuda, por favor me ajude, por favor me ajudem, por favor ajudem me, por favor ajude me, ajuda urgente, ajuda urgente por favor, urgente ajuda, preciso de ajuda, preciso ajuda, presiso de ajuda, presizo de ajuda, preciso de ajuda por favor, preciso de ajuda urgente, preciso de ajuda urgentemente, preciso de sua ajuda, preciso da sua ajuda, preciso da vossa ajuda, preciso de apoio,
    precisamos de ajuda, precisamos de ajuda urgente, precisamos da sua ajuda, precisamos da vossa ajuda, preciso que me ajudem, preciso que me ajude, necessito de ajuda, quero ajuda, queria ajuda, busco ajuda, procuro ajuda, peco ajuda, podem me ajudar, podem ajudar me, pode me ajudar, pode ajudar me, voces podem me ajudar, voce pode me ajudar, podem nos ajudar, podem ajudar nos, podem ajudar, alguem pode me ajudar, alguem me ajuda, alguem me ajude, alguem me pode ajudar, socorro, socorrooo, socorram me, me socorre, me socorram, sos, s.o.s., pelo amor de deus, por piedade, por amor de deus, me salvem, salvem me

## Common words

yes--words = sim, simm, sim sim, ss, s, aham, uhum, claro, claro que sim, sim claro, sim por favor, sim obrigado, sim obrigada, com certeza, ok, okay, okey, blz, beleza, pode ser, ta, ta bom, ta bem, ta certo, esta bem, esta bem assim, esta bom, esta certo, tudo certo, tudo bem, certo, certinho, correto, correcto, exato, exatamente, exacto, exactamente, isso, isso mesmo, isso ai, e isso, e isso mesmo, perfeito, bem, muito bem, de acordo, concordo, conforme, positivo, pois sim, pois claro, evidente, sem duvida
no--words = nao, não, naum, nao nao, naao, n, nn, nop, nope, nao obrigado, nao obrigada, de jeito nenhum, de maneira nenhuma, de forma alguma, nem pensar, nada disso, claro que nao, isso nao, nao e isso, nao isso, nunca, jamais, negativo, nem por isso
negations--words = nao, naum, n, nunca, jamais, nada, ninguem, nenhum, nenhuma, nenhuns, nenhumas, nem, sem, tampouco, nop
# After an opening “não”: it negates these, and is no answer.
no-means-not--words = tenho, temos, tem, uso, usamos, utilizo, conheço, há

## A danger mentioned in passing: the conversation goes to the team at once

danger--words =
    estou em perigo, to em perigo, tou em perigo, estamos em perigo, ela esta em perigo, ele esta em perigo, estao em perigo, minha vida esta em perigo, vida em perigo, vida dele em perigo, minha familia esta em perigo, corro perigo de vida, corro risco de vida, corremos risco de vida, corre risco de vida, correndo risco de vida, corro perigo, corremos perigo, perigo de vida, perigo de morte, em perigo imediato, perigo imediato,
    vao me matar, vao matar me, vao nos matar, vao matar nos, querem me matar, querem matar me, querem nos matar, querem matar nos, me matar, matar me, nos matar, matar nos, ameaca de morte, ameacas de morte, ameacado de morte, ameacada de morte, me ameacaram de morte, ameacaram me de morte, ameacam me de morte, me ameacam de morte, jurado de morte, jurada de morte,
    estao me seguindo, estao a seguir me, tem gente me seguindo, estao nos seguindo, estao a seguir nos, sendo seguido, sendo seguida, a ser seguido, a ser seguida, na minha porta, a minha porta, na porta da minha casa, estao na minha casa, entraram na minha casa, invadiram minha casa, invadiram a minha casa, policia esta aqui, policia na minha casa, policia esta na minha casa, policia na minha porta, policia na porta,
    foi preso, foi presa, foram presos, foram presas, foi detido, foi detida, foram detidos, fui preso, fui presa, fui detido, fui detida, acabaram de prender, acabaram de me prender, acabaram de deter, me prenderam, prenderam me, prenderam meu, prenderam minha, prenderam o meu, prenderam a minha, detiveram o meu, detiveram a minha, vao me prender, vao prender me, vem me prender, vem prender me, querem me prender, querem prender me,
    foi sequestrado, foi sequestrada, fui sequestrado, fui sequestrada, foi raptado, foi raptada, sequestraram meu, sequestraram minha, sequestraram o meu, sequestraram a minha, raptaram o meu, raptaram a minha, levaram meu irmao, levaram o meu irmao, levaram minha irma, levaram a minha irma, levaram meu filho, levaram o meu filho, levaram minha filha, levaram a minha filha, levaram meu marido, levaram o meu marido, levaram meu pai, levaram o meu pai, levaram minha mae, levaram a minha mae,
    me suicidar, suicidar me, suicidarme, tirar minha vida, tirar a minha vida, acabar com minha vida, acabar com a minha vida, por fim a minha vida, quero morrer

## The names of this language, for whoever asks for it

language--words = português, portuguese, portugais, portugués, portugues do brasil, portugues de portugal, brasileiro, brazilian, البرتغالية, португальский, португальська, پرتغالی
choice-yes = Sim
choice-no = Não
