using Dateline.Actors;
using Dateline.Attributions;
using Dateline.Events;
using Dateline.Events.Triggers;
using Dateline.Mentions;
using Dateline.Syntax;

namespace Dateline.Tests.Events;

/// <summary>Small contexts and candidates for tests of events.</summary>
internal static class SomeEvents
{
    /// <summary>A context in which each of the given tokens is a mention with an actor of its own code and sector.</summary>
    public static EventContext Context(IReadOnlyList<Sentence> sentences, params (int Sentence, int Token, MentionKind Kind, string Code, string Sector)[] mentions)
    {
        Mention[] all = [.. mentions.Select((m, id) => Mention(id, sentences[m.Sentence], m.Token, m.Kind))];
        return new(
            Some.Document(sentences), sentences, new MentionLayer(all), new AttributionLayer([]), [], [],
            [.. mentions.Select((m, id) => new ActorMention(id, all[id].Span, all[id].Text, all[id].Name, m.Code, m.Sector, all[id].Entity, "test"))]);
    }

    public static EventCandidate Candidate(EventContext context, int sentence, int token, string type = "ASSAULT", int[]? actors = null, int[]? recipients = null) => new(
        context.Sentences[sentence],
        new TriggerCandidate(token, token, token + 1, new("test.tsv:1", new(type), true, null, new("act-on", ["subj"], ["obj"], false), [])),
        [.. (actors ?? []).Select(i => context.Actors[i])],
        [.. (recipients ?? []).Select(i => context.Actors[i])]);

    private static Mention Mention(int id, Sentence sentence, int token, MentionKind kind) =>
        new(id, sentence.Index, token, token + 1, token, sentence[token].Span, sentence[token].Form, kind, sentence[token].Form, id) { IsName = kind != MentionKind.Actor };
}
