using Dateline.Actors;

namespace Dateline.Events.Roles;

/// <summary>The parties of one event and how they were found.</summary>
internal sealed record RoleReading(IReadOnlyList<ActorMention> Actors, IReadOnlyList<ActorMention> Recipients, IReadOnlyList<Reason> Why)
{
    public static RoleReading OfFrame(EventCandidate candidate, double confidence) =>
        new(candidate.Actors, candidate.Recipients, [Frame(candidate, confidence, [.. candidate.Actors.Concat(candidate.Recipients).Select(a => a.Span)])]);

    /// <summary>One reason for those that the frame names too, one for each that only the model takes, and one for each that only the frame takes, with what the model gives it.</summary>
    public static RoleReading Chosen(EventCandidate candidate, IReadOnlyList<(Party Party, PartyRole Role, double Probability)> chosen, double confidence)
    {
        var why = new List<Reason>();
        var taken = chosen.Where(c => c.Role != PartyRole.None).ToList();
        var agreed = taken.Where(c => c.Party.Rule == c.Role).ToList();
        if (agreed.Count > 0 || taken.Count == 0)
        {
            why.Add(Frame(candidate, confidence, [.. agreed.Select(c => c.Party.Words)]));
        }

        foreach (var (party, role, probability) in chosen.Where(c => c.Party.Rule != c.Role))
        {
            why.Add(new("roles", "model", $"{RoleModel.Name}: {(role == PartyRole.None ? "not " + NameOf(party.Rule) : NameOf(role))}", Math.Round(probability, 3), [party.Words], []));
        }

        return new([.. taken.Where(c => c.Role == PartyRole.Actor).Select(c => c.Party.Actor)], [.. taken.Where(c => c.Role == PartyRole.Recipient).Select(c => c.Party.Actor)], why);
    }

    private static string NameOf(PartyRole role) => role == PartyRole.Actor ? "actor" : "recipient";

    private static Reason Frame(EventCandidate candidate, double confidence, Text.TextSpan[] spans) => new("roles", "rule", "frame " + candidate.Line.Frame.Name, confidence, spans, []);
}
