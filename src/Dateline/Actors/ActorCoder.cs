using Dateline.Documents;
using Dateline.Lexicons;
using Dateline.Mentions;
using Dateline.Mentions.Finding;
using Dateline.Syntax;
using NodaTime;

namespace Dateline.Actors;

/// <summary>
/// Codes mentions as PLOVER actors: what the text itself says (titles, appositions, composition) before the actor table, the mention's own words before its coreference chain,
/// the chain before the rest of the document. Thread-safe.
/// </summary>
public sealed class ActorCoder
{
    private readonly CountryTable _countries;
    private readonly ActorTable _actors;
    private readonly NameNouns _nameNouns;
    private readonly PhraseCoder _phrases;

    internal ActorCoder(CountryTable countries, ActorTable actors, AgentTable agents, NameNouns nameNouns, SectorWords sectorWords)
    {
        _countries = countries;
        _actors = actors;
        _nameNouns = nameNouns;
        _phrases = new(countries, actors, agents, nameNouns, sectorWords);
    }

    public static ActorCoder Load(DataFolder data) => new(CountryTable.Load(data), ActorTable.Load(data), AgentTable.Load(data), NameNouns.Load(data), SectorWords.Load(data));

    /// <summary>One for each mention that can act, in the order of the mentions; codes may be empty.</summary>
    public IReadOnlyList<ActorMention> Code(Document document, IReadOnlyList<Sentence> sentences, MentionLayer mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(mentions);
        var texts = new SentenceText?[sentences.Count];
        var own = new Coding[mentions.All.Count];
        var chains = new Dictionary<int, Coding>();
        foreach (var mention in mentions.All)
        {
            if (!CanAct(mention))
            {
                continue;
            }

            own[mention.Id] = Own(document, mention, Text);
            chains[mention.Entity] = chains.TryGetValue(mention.Entity, out var known) ? known.FilledFrom(own[mention.Id]) : own[mention.Id];
        }

        var context = new SectorContext(mentions.All.Where(CanAct).Select(m => own[m.Id].FilledFrom(chains[m.Entity])));
        var result = new List<ActorMention>();
        foreach (var mention in mentions.All)
        {
            if (!CanAct(mention))
            {
                continue;
            }

            var chain = chains[mention.Entity];
            var coding = own[mention.Id].IsEmpty ? FromChain(chain) : own[mention.Id].FilledFrom(chain);
            if (mention is { IsName: false, Noun.Kind: not AgentKind.Person } or { IsName: false, IsPlural: true })
            {
                coding = coding.FilledFrom(context.CountryFor(coding));
            }

            result.Add(new(mention.Id, mention.Span, mention.Text, coding.Name ?? chain.Name ?? mention.Name, coding.Code, coding.Sector, mention.Entity, coding.Why));
        }

        return result;

        SentenceText Text(int sentence) => texts[sentence] ??= new(sentences[sentence]);
    }

    private static bool CanAct(Mention mention) => mention.Kind is not (MentionKind.Title or MentionKind.Weapon);

    private static Coding FromChain(Coding chain) => chain.IsEmpty ? chain : chain with { Why = $"coreference: {chain.Why}" };

    private Coding Own(Document document, Mention mention, Func<int, SentenceText> text)
    {
        if (mention.Kind == MentionKind.Pronoun)
        {
            return Coding.None;
        }

        var sentence = text(mention.Sentence);
        if (!mention.IsName)
        {
            return Nominal(sentence, mention, document.Published);
        }

        var said = Coding.None;
        foreach (var role in mention.Roles)
        {
            var coding = _phrases.Code(text(role.Sentence), role.First, role.End, role.Noun, role.End - 1, document.Published);
            said = said.IsEmpty ? coding : said.FilledFrom(coding);
        }

        if (said.Code.Length == 0 && mention.Roles.Count > 0 && mention.NameFirst > mention.First)
        {
            // The country before a title stands outside the title: "Syrian" in "Syrian President Bashar Assad".
            said = said.FilledFrom(_phrases.Code(sentence, mention.First, mention.NameFirst, null, -1, document.Published) with { Sector = "" });
        }

        var table = Table(sentence, mention, document.Published);
        return said.IsEmpty ? table : (said with { Name = table.Name, Why = $"said in the text: {said.Why}" }).FilledFrom(table);
    }

    private Coding Nominal(SentenceText sentence, Mention mention, LocalDate? day)
    {
        var coding = _phrases.Code(sentence, mention.First, mention.End, mention.Noun, mention.Head, day);
        if (coding.Code.Length > 0 || mention.Noun is null)
        {
            return coding;
        }

        // "militants in Turkey": where they are stands for whose they are only when nothing else does.
        foreach (var child in sentence.Sentence.Children(mention.Head))
        {
            if (child >= mention.End && sentence.Sentence[child].Relation == Relation.Nmod && sentence.Sentence.Child(child, Relation.Case) is var preposition and >= 0 && sentence.Sentence[preposition].Lower is "in" or "from"
                && _countries.TryFindName(sentence.Forms(child, child + 1), out var country))
            {
                return coding.FilledFrom(new(country.Plover, "", null, $"in {country.Name}"));
            }
        }

        return coding;
    }

    private Coding Table(SentenceText sentence, Mention mention, LocalDate? day)
    {
        var (first, end) = (mention.NameFirst, mention.NameEnd);
        var forms = sentence.Forms(first, end);
        if (_actors.TryFind(sentence.Lower(first, end), out var actor) || _actors.TryFind(mention.Name.ToLowerInvariant(), out actor))
        {
            var isPerson = actor.Kind == ActorKind.Person;
            if (isPerson == (mention.Kind == MentionKind.Person) || mention.Kind == MentionKind.Miscellaneous)
            {
                var row = actor.On(day);
                return new(row.Code, row.Sector, actor.Name, $"actor table: {actor.Name} ({row.Provenance})");
            }
        }

        if (mention.Kind is MentionKind.Place or MentionKind.Nationality && (_countries.TryFindName(forms, out var country) || _countries.TryFindDemonym(forms, out country)))
        {
            return new(country.Plover, "", mention.Kind == MentionKind.Place ? country.Name : null, $"country table: {country.Name}");
        }

        if (mention.Kind is not (MentionKind.Organisation or MentionKind.Miscellaneous))
        {
            return Coding.None;
        }

        var sector = OrganisationSector(sentence, first, end);
        return _phrases.Code(sentence, first, end, null, -1, day) is var phrase && (sector.Length > 0 || phrase.Code.Length > 0)
            ? new(phrase.Code, sector.Length > 0 ? sector : phrase.Sector, null, "words of the name")
            : Coding.None;
    }

    private string OrganisationSector(SentenceText sentence, int first, int end)
    {
        for (var i = Math.Max(first, end - 3); i < end; i++)
        {
            if (_nameNouns.TryFindOrganisation(sentence.Lower(i, end), out var sector) && sector.Length > 0)
            {
                return sector;
            }
        }

        for (var i = first + 1; i < end; i++)
        {
            if (sentence.Sentence[i].Lower is "of" or "for" && _nameNouns.TryFindOrganisation(sentence.Sentence[i - 1].Lower, out var sector) && sector.Length > 0)
            {
                return sector;
            }
        }

        return "";
    }
}
