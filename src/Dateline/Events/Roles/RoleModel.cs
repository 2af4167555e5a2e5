using Dateline.Lexicons;
using Dateline.Syntax.Models;

namespace Dateline.Events.Roles;

/// <summary>
/// Chooses the parties of an event among all that may be: a hashed linear model over the way through the tree, what the frame says, who it is and what
/// it did before. Somebody has one part only.
/// </summary>
internal sealed class RoleModel
{
    public const string Name = "roles.dlm";

    /// <summary>A party is taken from this probability on; chosen where F1 over held-out documents was highest (docs/design/events.md).</summary>
    public const double Threshold = 0.3;

    /// <summary>The weights are a sum over this many seeds; their mean gives probabilities.</summary>
    public const int Seeds = 8;

    public static readonly string[] Labels = ["none", "actor", "recipient"];

    public static readonly ulong Templates = FeatureHash.Of("roles/1");
    private readonly IRowScorer _scorer;
    private readonly WordClusters _clusters;

    public RoleModel(IRowScorer scorer, WordClusters clusters, IReadOnlyList<(string Name, string Checksum)>? checksums = null)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        (_scorer, _clusters) = (scorer, clusters);
        Checksums = checksums ?? [];
    }

    /// <summary>Name and checksum of the file it was read from; none while it is trained.</summary>
    public IReadOnlyList<(string Name, string Checksum)> Checksums { get; }

    /// <summary>Null where there is no model for the ontology: then the frames alone decide.</summary>
    public static RoleModel? Open(DataFolder data, string ontology)
    {
        ArgumentNullException.ThrowIfNull(data);
        var name = (ontology == "plover" ? "" : ontology + "-") + Name;
        if (!File.Exists(Path.Combine(data.Folder("models"), name)))
        {
            return null;
        }

        var model = LinearModel.Open(data.File("models", name), Templates);
        return new(model, WordClusters.Load(data), [(Path.GetFileNameWithoutExtension(name), FeatureHash.Hex(model.Checksum))]);
    }

    /// <summary>
    /// The parties with their parts and probabilities, in the order of the text; those that the frame takes and the model does not have no part and the probability of
    /// the part that the frame gives them.
    /// </summary>
    public IReadOnlyList<(Party Party, PartyRole Role, double Probability)> Choose(EventCandidate candidate, IReadOnlyList<Party> parties, EventContext context)
    {
        var scored = new List<(Party Party, PartyRole Role, double Probability)>();
        var refused = new List<(Party Party, PartyRole Role, double Probability)>();
        foreach (var party in parties)
        {
            var (actor, recipient) = Probabilities(candidate, party, parties, context);
            if (Math.Max(actor, recipient) >= Threshold)
            {
                scored.Add(actor >= recipient ? (party, PartyRole.Actor, actor) : (party, PartyRole.Recipient, recipient));
            }
            else if (party.Rule != PartyRole.None)
            {
                refused.Add((party, PartyRole.None, party.Rule == PartyRole.Actor ? actor : recipient));
            }
        }

        var chosen = new List<(Party Party, PartyRole Role, double Probability)>();
        foreach (var part in scored.OrderByDescending(s => s.Probability))
        {
            if (!chosen.Exists(c => IsSame(c.Party, part.Party)))
            {
                chosen.Add(part);
            }
        }

        chosen.AddRange(refused);
        chosen.Sort((a, b) => (a.Party.Back, a.Party.Words.Start).CompareTo((b.Party.Back, b.Party.Words.Start)));
        return chosen;
    }

    private static bool IsSame(Party a, Party b) =>
        a.Actor.Span.Overlaps(b.Actor.Span) || (a.Actor.Entity >= 0 && a.Actor.Entity == b.Actor.Entity) || string.Equals(a.Actor.Name, b.Actor.Name, StringComparison.OrdinalIgnoreCase);

    private (double Actor, double Recipient) Probabilities(EventCandidate candidate, Party party, IReadOnlyList<Party> all, EventContext context)
    {
        Span<uint> buffer = stackalloc uint[LinearModel.MaxRows];
        var rows = new FeatureRows(buffer, _scorer.Bits);
        RoleFeatures.Add(ref rows, candidate, party, all, context, _clusters);
        Span<float> scores = stackalloc float[4];
        _scorer.Score(rows.Rows, scores);
        double none = Math.Exp(scores[0] / Seeds), actor = Math.Exp(scores[1] / Seeds), recipient = Math.Exp(scores[2] / Seeds);
        return (actor / (none + actor + recipient), recipient / (none + actor + recipient));
    }
}
