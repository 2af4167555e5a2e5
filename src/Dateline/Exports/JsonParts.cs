using System.Text.Json;
using Dateline.Text;

namespace Dateline.Exports;

/// <summary>The small pieces that many objects of the record share.</summary>
internal static class JsonParts
{
    /// <summary>Decimals of coordinates: 5 is about a metre, finer than any gazetteer here.</summary>
    private const int CoordinateDecimals = 5;

    private const int ScoreDecimals = 3;

    extension(Utf8JsonWriter json)
    {
        public void WriteOffsets(TextSpan span)
        {
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
        }

        public void WriteSpan(TextSpan span)
        {
            json.WriteStartObject();
            json.WriteOffsets(span);
            json.WriteEndObject();
        }

        public void WriteSpans(string name, IReadOnlyList<TextSpan> spans)
        {
            json.WriteStartArray(name);
            foreach (var span in spans)
            {
                json.WriteSpan(span);
            }

            json.WriteEndArray();
        }

        /// <summary>A span with its words; null where there is none.</summary>
        public void WriteQuoted(string name, TextSpan? span, string text)
        {
            if (span is { } found)
            {
                json.WriteStartObject(name);
                json.WriteOffsets(found);
                json.WriteString("text", text);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull(name);
            }
        }

        /// <summary>Null where the text is empty: the record knows no empty names.</summary>
        public void WriteText(string name, string? text)
        {
            if (string.IsNullOrEmpty(text))
            {
                json.WriteNull(name);
            }
            else
            {
                json.WriteString(name, text);
            }
        }

        public void WriteId(string name, int? id)
        {
            if (id is { } value)
            {
                json.WriteNumber(name, value);
            }
            else
            {
                json.WriteNull(name);
            }
        }

        /// <summary>The coreference chain; a negative number means none.</summary>
        public void WriteEntity(int entity) => json.WriteId("entity", entity >= 0 ? entity : null);

        public void WriteScore(string name, double score) => json.WriteFinite(name, score, ScoreDecimals);

        public void WriteKilometres(string name, double? value) => json.WriteFinite(name, value, ScoreDecimals);

        public void WriteCoordinate(string name, double? value) => json.WriteFinite(name, value, CoordinateDecimals);

        public void WriteCoordinateValue(double value) => json.WriteNumberValue(Rounded(value, CoordinateDecimals));

        /// <summary>JSON has no infinity and no NaN: they are null.</summary>
        private void WriteFinite(string name, double? value, int decimals)
        {
            if (value is { } number && double.IsFinite(number))
            {
                json.WriteNumber(name, Rounded(number, decimals));
            }
            else
            {
                json.WriteNull(name);
            }
        }
    }

    /// <summary>Through decimal, so that 0.1 + 0.2 is written 0.3 and −0 is written 0.</summary>
    public static decimal Rounded(double value, int decimals)
    {
        var rounded = Math.Round((decimal)Math.Clamp(value, -1e12, 1e12), decimals, MidpointRounding.AwayFromZero);
        return rounded / 1.0000000000000000000000000000m;
    }
}
