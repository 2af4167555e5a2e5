using Dateline.Events.Ontologies;
using Dateline.Events.Triggers;
using Dateline.Gazetteers;
using Dateline.Places;
using Dateline.Syntax;

namespace Dateline.Events.Roles;

/// <summary>
/// Where the events of a sentence take place: the place of an event's clause; that of the event it is told with in the sentence; the one that "here" or "the city"
/// stands for; that of the event before. Never a speaker's place. Holds what the report has said so far: one instance a report, sentences in order.
/// </summary>
internal sealed class PlaceLinker(EventContext context, Ontology ontology, PlaceWords words)
{
    /// <summary>How many sentences back a place may be taken over from.</summary>
    private const int TakeOverSentences = 3;

    private static readonly HashSet<string> SpeechVerbs = new(StringComparer.Ordinal) { "say", "tell", "report", "add", "announce", "state", "quote", "note", "claim", "declare", "explain", "reveal", "comment" };

    private readonly PlaceStandings _standings = new(words, ontology.Classes);
    private readonly PlaceAnaphors _anaphors = new(context, words);
    private readonly List<ToldEvent> _told = [];

    /// <summary>One reading a trigger, in their order.</summary>
    public IReadOnlyList<PlaceReading> Read(Sentence sentence, IReadOnlyList<TriggerCandidate> triggers)
    {
        var named = context.Places.Where(p => p.Sentence == sentence.Index && !p.Metonym && p.Latitude is not null).ToArray();
        var standings = _standings.Read(sentence, named);
        var readings = new PlaceReading[triggers.Count];
        var owners = standings.Select(s => Owner(s, triggers, sentence)).ToArray();
        for (var i = 0; i < readings.Length; i++)
        {
            var token = triggers[i].Token;
            var own = Enumerable.Range(0, owners.Length).Where(k => owners[k].Trigger == token).ToArray();
            readings[i] = own.Length > 0 ? new(Own([.. own.Select(k => (standings[k].Place, owners[k].Depth))]), "clause")
                : SlotsOf(triggers[i]).Elsewhere ? _anaphors.Read(sentence, triggers[i], _told, t => TriggerOver(sentence, t, triggers)) ?? PlaceReading.None
                : PlaceReading.None;
        }

        var stated = (PlaceReading[])readings.Clone();
        for (var i = 0; i < readings.Length; i++)
        {
            if (readings[i].Places.Count == 0 && SlotsOf(triggers[i]).Elsewhere)
            {
                readings[i] = Shared(sentence, triggers, stated, i) ?? Nearest(sentence, triggers[i], standings) ?? TakenOver(sentence, triggers[i], standings.Count > 0) ?? PlaceReading.None;
            }
        }

        for (var i = 0; i < readings.Length; i++)
        {
            if (readings[i].Places.Count > 0)
            {
                _told.Add(new(triggers[i].Line.Type, sentence.Index, readings[i].Places));
            }
        }

        return readings;
    }

    /// <summary>The places nearest in the tree, and with them deeper ones that lie inside one of those ("throughout the West Bank, mainly in Nablus and Jenin").</summary>
    private static PlaceMention[] Own((PlaceMention Place, int Depth)[] places)
    {
        var least = places.Min(p => p.Depth);
        var nearest = Array.ConvertAll(Array.FindAll(places, p => p.Depth == least), p => p.Place);
        return Finest([.. nearest, .. places.Where(p => p.Depth > least && p.Place.Place is { } inner && nearest.Any(n => n.Place is { } outer && IsContainer(outer, inner))).Select(p => p.Place)]);
    }

    /// <summary>The first trigger above a token, −1 where there is none or somebody says it there.</summary>
    private static int TriggerOver(Sentence sentence, int token, IReadOnlyList<TriggerCandidate> triggers)
    {
        for (var t = sentence[token].Head; t >= 0 && !IsSpeech(sentence, t); t = sentence[t].Head)
        {
            if (triggers.Any(c => c.Token == t))
            {
                return t;
            }
        }

        return -1;
    }

    /// <summary>"said in X"; but "clashes were reported in X" tells where the clashes were.</summary>
    private static bool IsSpeech(Sentence sentence, int token) =>
        SpeechVerbs.Contains(sentence[token].Lemma) && (sentence.Child(token, Relation.NsubjPass) < 0 || sentence.Child(token, Relation.Ccomp) >= 0);

    private PlaceSlots SlotsOf(TriggerCandidate trigger) => ontology.PlacesOf(trigger.Line.Type, trigger.Line.Mode);

    /// <summary>Token of the trigger whose event is at a place, −1 where there is none, and the steps of the tree between the two.</summary>
    private (int Trigger, int Depth) Owner(PlaceStanding standing, IReadOnlyList<TriggerCandidate> triggers, Sentence sentence)
    {
        var (depth, from, isDirect) = (0, standing.Top, true);
        for (var t = sentence[from].Head; t >= 0; (from, t) = (t, sentence[t].Head))
        {
            var trigger = triggers.FirstOrDefault(c => c.Token == t);
            if (trigger is not null)
            {
                return Between(standing, trigger, triggers, sentence) is { } nearer ? (nearer.Token, depth)
                    : Accepts(trigger, standing, isDirect) && !IsTopic(trigger, sentence, from, depth) ? (t, depth) : None;
            }

            if (sentence[t].Upos == Upos.Verb)
            {
                if (IsSpeech(sentence, t))
                {
                    return None;
                }

                // The verb over the place is no trigger: a light verb or a frame of one below it.
                if (Below(standing, triggers, sentence, t) is { } below)
                {
                    return Accepts(below, standing, isDirect) ? (below.Token, depth) : None;
                }
            }

            depth += sentence[from].Relation == Relation.Conj ? 0 : 1;
            isDirect &= sentence[t].Upos == Upos.Verb || sentence[from].Relation == Relation.Conj;
        }

        // "was in X to meet": what is said of somebody is the place.
        return standing.Position == PlacePosition.Scene && Below(standing, triggers, sentence, standing.Top) is { } purpose ? (purpose.Token, 1) : None;
    }

    private static readonly (int Trigger, int Depth) None = (-1, 0);

    /// <summary>The trigger under a verb that a place belongs to: the nearest before the place; one after it only where the place opens the clause or one goes there to do it.</summary>
    private static TriggerCandidate? Below(PlaceStanding standing, IReadOnlyList<TriggerCandidate> triggers, Sentence sentence, int verb)
    {
        var opens = standing.Top <= verb;
        return triggers.Where(c => c.Token != verb && (c.Token < standing.Top || opens || IsPurpose(sentence, c.Token, verb)) && sentence.IsUnder(c.Token, verb) && IsInClause(sentence, c.Token, verb, opens || IsPurpose(sentence, c.Token, verb)))
            .OrderBy(c => c.Token < standing.Top ? standing.Top - c.Token : sentence.Count + c.Token).FirstOrDefault();
    }

    /// <summary>"went to X to present and discuss it": infinitives all the way up.</summary>
    private static bool IsPurpose(Sentence sentence, int token, int verb)
    {
        for (var t = token; t != verb; t = sentence[t].Head)
        {
            if (sentence[t].Relation is not (Relation.Xcomp or Relation.Advcl or Relation.Conj) || (sentence[t].Relation == Relation.Advcl && sentence[t].Xpos != Xpos.VB))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"discussed the situation in X": where what is talked of takes place, not the talk. "met the minister in X", "met Jaafari in X": there they met.</summary>
    private bool IsTopic(TriggerCandidate trigger, Sentence sentence, int from, int depth) =>
        depth > 0 && !SlotsOf(trigger).Slots.Contains("obj") && sentence[from].Relation is Relation.Obj or Relation.Nmod or Relation.Obl or Relation.Nsubj
        && sentence[from].Upos != Upos.Propn && !ontology.Classes.Contains("person", sentence[from].Lemma);

    /// <summary>"condemned the attack in X": a verb takes a place that belongs to the event it speaks of, which stands between the two.</summary>
    private TriggerCandidate? Between(PlaceStanding standing, TriggerCandidate owner, IReadOnlyList<TriggerCandidate> triggers, Sentence sentence)
    {
        if (SlotsOf(owner).Elsewhere || owner.Token > standing.Top)
        {
            return null;
        }

        return triggers.LastOrDefault(c => c.Token > owner.Token && c.Token < standing.Top && SlotsOf(c).Elsewhere && sentence.IsUnder(c.Token, owner.Token) && Accepts(c, standing, direct: true));
    }

    private bool Accepts(TriggerCandidate trigger, PlaceStanding standing, bool direct)
    {
        var slots = SlotsOf(trigger);
        var isCountry = standing.Place.Place?.Kind is PlaceKind.Country;
        return standing.Position switch
        {
            PlacePosition.Scene => slots.Elsewhere || standing.Preposition != "between",
            PlacePosition.Oblique => slots.Slots.Contains(standing.Preposition) ? direct || !isCountry : slots.Elsewhere && !isCountry && standing.Preposition is not ("from" or "to" or "of"),
            PlacePosition.Object => direct ? slots.Slots.Contains("obj") : slots.Elsewhere && !isCountry,
            _ => slots.Elsewhere && !isCountry,
        };
    }

    /// <summary>An event without a place of its own is where the nearest event above or below it in the tree is: "visits X for talks", "a raid in X, killing three".</summary>
    private PlaceReading? Shared(Sentence sentence, IReadOnlyList<TriggerCandidate> triggers, PlaceReading[] readings, int index)
    {
        var (best, least) = (-1, int.MaxValue);
        for (var i = 0; i < readings.Length; i++)
        {
            if (i != index && readings[i].Places.Count > 0 && SlotsOf(triggers[i]).Elsewhere && Distance(sentence, triggers[index].Token, triggers[i].Token) is var distance && distance < least)
            {
                (best, least) = (i, distance);
            }
        }

        return best < 0 ? null : new(readings[best].Places, "sentence");
    }

    /// <summary>Where the tree connects none, the nearest place of the sentence at which something happens, unless somebody speaks there.</summary>
    private PlaceReading? Nearest(Sentence sentence, TriggerCandidate trigger, IReadOnlyList<PlaceStanding> standings)
    {
        // What hangs below a talk was refused as its topic.
        var hasTopic = !SlotsOf(trigger).Slots.Contains("obj");
        var scenes = standings.Where(s => s.Position == PlacePosition.Scene && !IsSpokenAt(sentence, s) && !(hasTopic && sentence.IsUnder(s.Top, trigger.Token))).OrderBy(s => Math.Abs(s.Top - trigger.Token)).ToArray();
        return scenes.Length == 0 ? null : new(Finest([.. scenes.Where(s => s.Top == scenes[0].Top).Select(s => s.Place)]), "sentence");
    }

    /// <summary>"said in X", "an official in X said".</summary>
    private static bool IsSpokenAt(Sentence sentence, PlaceStanding standing)
    {
        var t = sentence[standing.Top].Head;
        while (t >= 0 && sentence[t].Upos != Upos.Verb)
        {
            t = sentence[t].Head;
        }

        return t >= 0 && IsSpeech(sentence, t);
    }

    /// <summary>Steps between two tokens one of which hangs below the other, with no clause that somebody says in between; otherwise none.</summary>
    private static int Distance(Sentence sentence, int one, int other)
    {
        var (low, high) = sentence.IsUnder(one, other) ? (one, other) : (other, one);
        if (!sentence.IsUnder(low, high))
        {
            return int.MaxValue;
        }

        var steps = 0;
        for (var t = low; t != high; t = sentence[t].Head)
        {
            steps++;
            if (IsSpeech(sentence, t))
            {
                return int.MaxValue;
            }
        }

        return steps;
    }

    /// <summary>A sentence that names no place goes on where the last event of its type was told.</summary>
    private PlaceReading? TakenOver(Sentence sentence, TriggerCandidate trigger, bool hasPlace)
    {
        if (hasPlace)
        {
            return null;
        }

        var before = _told.FindLast(e => e.Type == trigger.Line.Type && e.Sentence < sentence.Index && sentence.Index - e.Sentence <= TakeOverSentences);
        return before.Places is null ? null : new(before.Places, "taken over");
    }

    /// <summary>Whether no clause of its own stands between a trigger and a verb above it: "crossed the river after they captured" are two places.</summary>
    private static bool IsInClause(Sentence sentence, int token, int verb, bool withAdverbial)
    {
        for (var t = token; t != verb; t = sentence[t].Head)
        {
            if ((sentence[t].Relation is Relation.Advcl && !withAdverbial) || sentence[t].Relation is Relation.AdvclRelcl or Relation.Ccomp or Relation.AclRelcl or Relation.Parataxis)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Of "Goma, North Kivu, DR Congo" the town: containers of another place of the event say where that place is. Of "the border between X and Y" one.</summary>
    private static PlaceMention[] Finest(PlaceMention[] places) =>
        [.. places.DistinctBy(p => p.Geometry is { Kind: GeometryKind.LineString } line ? line.Coordinates : (object)p).Where(p => !places.Any(q => q != p && p.Place is { } outer && q.Place is { } inner && IsContainer(outer, inner)))];

    private static bool IsContainer(Place outer, Place inner)
    {
        if (outer.Index == inner.Index || outer.Kind is PlaceKind.Airport or PlaceKind.AirBase or PlaceKind.Camp or PlaceKind.Landmark or PlaceKind.District)
        {
            return false;
        }

        if (outer.Kind is PlaceKind.Settlement or PlaceKind.Capital)
        {
            return inner.Population < outer.Population && GeoDistance.Km(outer.Latitude, outer.Longitude, inner.Latitude, inner.Longitude) < outer.RadiusKm;
        }

        return outer.Country == inner.Country ? outer.Kind == PlaceKind.Country || (outer.Kind == PlaceKind.Admin1 && inner.Kind is not (PlaceKind.Country or PlaceKind.Admin1)) || (outer.Kind is PlaceKind.Region or PlaceKind.Admin2 && inner.Kind is not (PlaceKind.Country or PlaceKind.Admin1 or PlaceKind.Admin2 or PlaceKind.Region))
            : outer.Kind is PlaceKind.Region && inner.Kind is not (PlaceKind.Region or PlaceKind.Country) && outer.Country is null;
    }
}
