namespace Dateline.Corroboration.Joining;

/// <summary>The values of one field, each with the weight of those that tell it.</summary>
internal sealed class Told<T>
    where T : notnull
{
    private readonly List<(T Value, double Weight)> _values = [];

    public int Count => _values.Count;

    /// <summary>Of all values.</summary>
    public double Weight { get; private set; }

    public IReadOnlyList<(T Value, double Weight)> Values => _values;

    /// <summary>The one that is told most; of equals the one that was told first.</summary>
    public T Top => _values.MaxBy(item => item.Weight).Value;

    public void Add(T value, double weight)
    {
        Weight += weight;
        var at = _values.FindIndex(item => EqualityComparer<T>.Default.Equals(item.Value, value));
        if (at < 0)
        {
            _values.Add((value, weight));
        }
        else
        {
            _values[at] = (value, _values[at].Weight + weight);
        }
    }

    public void Add(Told<T> other)
    {
        foreach (var (value, weight) in other._values)
        {
            Add(value, weight / other.Weight);
        }
    }

    /// <summary>How often a value of one is a value of the other, 0 to 1.</summary>
    public double Match(Told<T> other)
    {
        var sum = 0.0;
        foreach (var (mine, weight) in _values)
        {
            foreach (var (theirs, share) in other._values)
            {
                sum += EqualityComparer<T>.Default.Equals(mine, theirs) ? weight * share : 0;
            }
        }

        return sum / (Weight * other.Weight);
    }

    public void Write(BinaryWriter writer, Action<T> write)
    {
        writer.Write(_values.Count);
        foreach (var (value, weight) in _values)
        {
            write(value);
            writer.Write(weight);
        }
    }

    public static Told<T> Read(BinaryReader reader, Func<T> read)
    {
        var told = new Told<T>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            told.Add(read(), reader.ReadDouble());
        }

        return told;
    }
}
