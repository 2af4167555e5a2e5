using Dateline.Lexicons;
using Dateline.Syntax.Models;

namespace Dateline.Mentions.Tagging;

/// <summary>The second opinion of the names tagger: a small net over word vectors, which knows names that are used like known ones. Immutable; thread-safe.</summary>
internal sealed class NameNet
{
    public const string File = "name-net.dln";
    public const string VectorFile = "name-vectors.dlv";
    private readonly NetModel _model;
    private readonly WordVectors _vectors;

    private NameNet(NetModel model, WordVectors vectors) => (_model, _vectors) = (model, vectors);

    /// <summary>Name and checksum of both files.</summary>
    public IReadOnlyList<(string Name, ulong Checksum)> Models => [("name-net", _model.Checksum), ("name-vectors", _vectors.Checksum)];

    public static NameNet Open(DataFolder data)
    {
        var vectors = WordVectors.Open(data.File("models", VectorFile));
        return new(NetModel.Open(data.File("models", File), vectors, NetFeatures.Templates, NetFeatures.Slots), vectors);
    }

    /// <summary>Room for the sums over one document.</summary>
    public DocumentVectors Document() => new(_vectors);

    /// <summary>Writes into a sentence, which knows what the rest of the document shows, what the net says of each open word.</summary>
    /// <param name="document">Has gathered the document of the sentence.</param>
    public void Advise(NameSequence sequence, DocumentVectors document)
    {
        sequence.ClearAdvice(_model.Classes);
        Span<byte> levels = stackalloc byte[NetFeatures.Slots * _vectors.Dimensions];
        Span<int> rows = stackalloc int[NetFeatures.WordSlots];
        Span<byte> topic = stackalloc byte[_vectors.Dimensions];
        Span<uint> buffer = stackalloc uint[NetFeatures.MaxSigns];
        var isRead = false;
        for (var i = 0; i < sequence.Count; i++)
        {
            if (!sequence.IsOpen(i))
            {
                continue;
            }

            if (!isRead)
            {
                NetFeatures.ReadTopic(topic, sequence, _vectors);
                isRead = true;
            }

            var filled = 0u;
            NetFeatures.AddWords(rows, sequence, i, _vectors);
            for (var slot = 0; slot < rows.Length; slot++)
            {
                if (rows[slot] >= 0)
                {
                    _vectors.Read(rows[slot], Slot(levels, slot));
                    filled |= 1u << slot;
                }
            }

            filled |= NetFeatures.ReadMeans(levels[(NetFeatures.WordSlots * _vectors.Dimensions)..], sequence, i, _vectors, document, topic) << NetFeatures.WordSlots;
            var signs = _model.Collect(buffer);
            NetFeatures.AddSigns(ref signs, sequence, i);
            _model.Score(levels, filled, signs.Rows, sequence.Advice(i));
        }
    }

    private Span<byte> Slot(Span<byte> levels, int slot) => levels.Slice(slot * _vectors.Dimensions, _vectors.Dimensions);
}
