// Somebody in Matrix rooms who uses matrix-js-sdk, as Element does. Both ways, a line is a JSON object.
//
// In: first who it is (modules, homeserver, user, token, device, crypto, strict), then commands: {id, do, ...}.
// Out: {answer, result} or {answer, error} for each command, and {seen} for each message event as it stands
// now, again whenever that changes: once it is decrypted, edited, or taken back. Invitations are accepted, and
// {joined} says where it is.

import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
for (const name of ["log", "info", "debug", "trace"]) console[name] = console.error;

const who = JSON.parse((await lines.next()).value);
const part = (path) => import(pathToFileURL(`${who.modules}/matrix-js-sdk/lib/${path}`).href);
const sdk = await part("index.js");
const { OnlySignedDevicesIsolationMode } = await part("crypto-api/index.js");

const client = sdk.createClient({
    baseUrl: who.homeserver,
    userId: who.user,
    accessToken: who.token,
    deviceId: who.device,
});
const SHOWN = ["m.room.message", "m.room.encrypted", "m.reaction"];
const COLOURS = ["none", "grey", "red"];

async function shield(event) {
    if (!event.isEncrypted() || event.isDecryptionFailure() || !client.getCrypto()) return null;
    const info = await client.getCrypto().getEncryptionInfoForEvent(event);
    return info && { colour: COLOURS[info.shieldColour], reason: info.shieldReason };
}

async function show(event) {
    if (event.status !== null || !SHOWN.includes(event.getWireType())) return; // not a message, or not sent yet
    const content = event.getContent();
    const thread = client.getRoom(event.getRoomId())?.getThread(event.threadRootId);
    say({
        seen: {
            id: event.getId(),
            room: event.getRoomId(),
            sender: event.getSender(),
            type: event.getType(),
            msgtype: content.msgtype ?? "",
            body: content.body ?? "",
            html: content.formatted_body ?? "",
            mentions: content["m.mentions"]?.user_ids ?? [],
            relation: event.getRelation()?.rel_type ?? "",
            about: event.getRelation()?.event_id ?? "",
            thread: event.threadRootId ?? "",
            hangs: Boolean(thread?.findEventById(event.getId())),
            edited: Boolean(event.replacingEvent()),
            redacted: event.isRedacted(),
            encrypted: event.isEncrypted(),
            unreadable: event.isDecryptionFailure() ? String(event.decryptionFailureReason) : "",
            shield: await shield(event),
        },
    });
}

function content({ text, mentions = [], edits }) {
    const plain = { msgtype: "m.text", body: text, "m.mentions": mentions.length ? { user_ids: mentions } : {} };
    if (!edits) return plain;
    return {
        ...plain,
        body: `* ${text}`,
        "m.mentions": {},
        "m.new_content": plain,
        "m.relates_to": { rel_type: "m.replace", event_id: edits },
    };
}

const sent = async (sending) => (await sending).event_id;

const commands = {
    async open({ invite = [], encrypted = false, direct = false, version }) {
        const made = await client.createRoom({
            preset: direct ? "trusted_private_chat" : "private_chat",
            is_direct: direct,
            invite,
            room_version: version,
            initial_state: encrypted
                ? [{ type: "m.room.encryption", state_key: "", content: { algorithm: "m.megolm.v1.aes-sha2" } }]
                : [],
        });
        return made.room_id;
    },
    join: async ({ room }) => (await client.joinRoom(room)).roomId,
    invite: async ({ room, user }) => (await client.invite(room, user)) && null,
    members: async ({ room }) => Object.keys((await client.getJoinedRoomMembers(room)).joined),
    devices: async ({ user }) => {
        const known = await client.getCrypto().getUserDeviceInfo([user], true);
        const names = [...(known.get(user)?.keys() ?? [])];
        const states = await Promise.all(names.map((one) => client.getCrypto().getDeviceVerificationStatus(user, one)));
        return Object.fromEntries(names.map((name, n) => [name, Boolean(states[n]?.signedByOwner)]));
    },
    say: ({ room, thread, ...said }) => sent(client.sendMessage(room, thread ?? null, content(said))),
    react: ({ room, target, emoji }) =>
        sent(
            client.sendEvent(room, "m.reaction", {
                "m.relates_to": { rel_type: "m.annotation", event_id: target, key: emoji },
            }),
        ),
    redact: ({ room, target }) => sent(client.redactEvent(room, target)),
    async sign() {
        await client.getCrypto().bootstrapCrossSigning({ authUploadDeviceSigningKeys: (upload) => upload(null) });
        return client.getCrypto().isCrossSigningReady();
    },
};

if (who.crypto) {
    await client.initRustCrypto({ useIndexedDB: false });
    if (who.strict) client.getCrypto().setDeviceIsolationMode(new OnlySignedDevicesIsolationMode());
}
client.on(sdk.ClientEvent.Event, show);
client.on(sdk.MatrixEventEvent.Decrypted, show);
client.on(sdk.MatrixEventEvent.Replaced, show);
client.on(sdk.RoomEvent.Redaction, (redaction, room) => {
    const gone = room.findEventById(redaction.event.redacts ?? redaction.getContent().redacts);
    if (gone) show(gone);
});
client.on(sdk.ThreadEvent.NewReply, (_, event) => show(event));
client.on(sdk.RoomEvent.MyMembership, (room, now) => {
    if (now === "invite") client.joinRoom(room.roomId);
    if (now === "join") say({ joined: room.roomId });
});
const synced = new Promise((resolve) => {
    client.on(sdk.ClientEvent.Sync, (state) => ["PREPARED", "SYNCING"].includes(state) && resolve());
});
await client.startClient({ threadSupport: true, initialSyncLimit: 50 });
await synced;
say({ answer: 0, result: null });

for await (const line of lines) {
    const { id, do: what, ...how } = JSON.parse(line);
    commands[what](how).then(
        (result) => say({ answer: id, result: result ?? null }),
        (error) => say({ answer: id, error: String(error) }),
    );
}
client.stopClient();
process.exit(0);
