namespace Dateline.Gazetteers.Build.Sources;

/// <summary>Names the project adds to places of other sources.</summary>
internal sealed class AliasTable : IGazetteerSource
{
    public string FileName => "aliases.tsv";

    public string Origin => "part of the project, data/gazetteer";

    public bool IsOwn => true;

    public void Read(Stream stream, PlaceCollection places)
    {
        foreach (var (line, fields) in TableReader.Lines(stream, FileName, 6, hasHeader: true))
        {
            // Abbreviations that hold only after a comma are read by the place finder, not looked up.
            if (fields[4] == "comma")
            {
                continue;
            }

            var place = places.ByName(fields[2], fields[0]).Where(p => fields[1] == "*" ? !p.IsArea : p.Kind.ToString() == fields[1])
                .OrderByDescending(p => p.Population).FirstOrDefault();
            if (place is null)
            {
                places.Remarks.Add($"{FileName}, line {line}: no {fields[1]} of {fields[0]} is named '{fields[2]}'.");
                continue;
            }

            var isKnown = fields[4] == "also";
            foreach (var alias in fields[3].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                if (places.ByName(alias, fields[0]).Contains(place) != isKnown)
                {
                    places.Remarks.Add(isKnown ? $"{FileName}, line {line}: no source has '{alias}'; leave \"also\" out." : $"{FileName}, line {line}: a source has '{alias}' too; mark it \"also\".");
                }

                places.AddPrimaryName(place, alias);
            }
        }
    }
}
