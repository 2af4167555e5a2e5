using Dateline.Syntax.Models;

namespace Dateline.Syntax.Parsing;

/// <summary>
/// The best few partial parses side by side. All parses of a sentence have two transitions a word, so that their scores compare at every step.
/// Reused by one thread for sentence after sentence.
/// </summary>
internal sealed class BeamSearch
{
    /// <summary>Four lose nothing that eight would find worth their time; one is a greedy parser.</summary>
    public const int DefaultWidth = 4;
    public const int Transitions = 3;
    private readonly Candidate[] _candidates;
    private ParserState[] _current;
    private ParserState[] _next;
    private float[] _scores;
    private float[] _nextScores;

    public BeamSearch(int width = DefaultWidth)
    {
        Width = width;
        _candidates = new Candidate[width * Transitions];
        _current = [.. Enumerable.Range(0, width).Select(_ => new ParserState())];
        _next = [.. Enumerable.Range(0, width).Select(_ => new ParserState())];
        (_scores, _nextScores) = (new float[width], new float[width]);
    }

    public int Width { get; }

    public int Count { get; private set; }

    /// <summary>A state for other work on the sentence at hand between two searches.</summary>
    public ParserState Spare => _next[0];

    public bool IsFinished => _current[0].IsFinished;

    /// <summary>The n-th best state.</summary>
    public ParserState State(int rank) => _current[rank];

    public float Score(int rank) => _scores[rank];

    /// <param name="sentence">With tags and an outline.</param>
    public void Start(WorkingSentence sentence)
    {
        _current[0].Start(sentence);
        (_scores[0], Count) = (0, 1);
    }

    /// <summary>One transition on.</summary>
    public void Advance(IRowScorer scorer)
    {
        var found = Collect(scorer);
        var kept = Math.Min(Width, found);
        Sort(found, kept);
        for (var rank = 0; rank < kept; rank++)
        {
            var (score, item, transition) = _candidates[rank];
            if (IsNeededAfter(rank, kept, item))
            {
                _next[rank].CopyFrom(_current[item]);
            }
            else
            {
                (_next[rank], _current[item]) = (_current[item], _next[rank]);
            }

            _next[rank].Apply((Transition)transition);
            _nextScores[rank] = score;
        }

        (_current, _next, _scores, _nextScores, Count) = (_next, _current, _nextScores, _scores, kept);
    }

    private bool IsNeededAfter(int rank, int kept, int item)
    {
        for (var later = rank + 1; later < kept; later++)
        {
            if (_candidates[later].Item == item)
            {
                return true;
            }
        }

        return false;
    }

    private int Collect(IRowScorer scorer)
    {
        Span<uint> buffer = stackalloc uint[ArcFeatures.MostRows];
        Span<float> scores = stackalloc float[Transitions];
        var found = 0;
        for (var item = 0; item < Count; item++)
        {
            var rows = scorer.Collect(buffer);
            ArcFeatures.AddAll(ref rows, _current[item]);
            scorer.Score(rows.Rows, scores);
            for (var t = 0; t < Transitions; t++)
            {
                if (_current[item].Allows((Transition)t))
                {
                    _candidates[found++] = new(_scores[item] + scores[t], item, t);
                }
            }
        }

        return found;
    }

    /// <summary>Brings the best <paramref name="kept"/> to the front; of equal scores the earlier one stays before.</summary>
    private void Sort(int found, int kept)
    {
        for (var rank = 0; rank < kept; rank++)
        {
            var best = rank;
            for (var c = rank + 1; c < found; c++)
            {
                best = _candidates[c].Score > _candidates[best].Score ? c : best;
            }

            var candidate = _candidates[best];
            Array.Copy(_candidates, rank, _candidates, rank + 1, best - rank);
            _candidates[rank] = candidate;
        }
    }

    private readonly record struct Candidate(float Score, int Item, int Transition);
}
