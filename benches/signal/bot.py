"""The smallest bots of signalbot: both send back what they are sent.

Arguments: where the service listens (host:port), the account, and a database or nothing. With one, the bot keeps in
signalbot's own storage how far each person has come, and commits before it answers: the least that a conversation
needs. Without one it stores nothing.
"""

import sys

from signalbot import DataMessageContext, DataMessageHandler, SendMessage, SignalBot


class Echo(DataMessageHandler):
    async def handle_data_message(self, context: DataMessageContext) -> None:
        await context.send(SendMessage(text=context.message.text))


class Steps(DataMessageHandler):
    async def handle_data_message(self, context: DataMessageContext) -> None:
        storage, person = context.bot.storage, context.message.source_uuid
        step = storage.read(person) if storage.exists(person) else 0
        storage.save(person, step + 1)
        await context.send(SendMessage(text=context.message.text))


def main() -> None:
    service, account, *database = sys.argv[1:]
    kept = {"type": "sqlite", "db": database[0]} if database else {"type": "in-memory"}
    bot = SignalBot(
        {
            "signal_service": service,
            "phone_number": account,
            "storage": kept,
            "connection_mode": "http_only",
        }
    )
    bot.register(Steps() if database else Echo())
    bot.start()


main()
