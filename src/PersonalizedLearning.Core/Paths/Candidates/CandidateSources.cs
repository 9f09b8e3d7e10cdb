namespace PersonalizedLearning.Paths;

/// <summary>The built-in sources of candidates, and those of the caller.</summary>
internal static class CandidateSources
{
    /// <summary>The names of the built-in sources, in the order in which they find.</summary>
    public static IReadOnlyList<string> Names { get; } = ["frontier", "lapsed", "fading", "stale"];

    /// <summary>Gets the sources that are switched on, and then further ones.</summary>
    /// <exception cref="ArgumentException">Two sources have one name, or there is none.</exception>
    public static ICandidateSource[] Of(RecommenderOptions options, IEnumerable<ICandidateSource> further)
    {
        ICandidateSource[] own = [.. further];
        var names = new HashSet<string>(Names, StringComparer.Ordinal);
        foreach (var source in own)
        {
            if (!names.Add(source.Name))
            {
                throw new ArgumentException($"Two candidate sources are named '{source.Name}'; expected unique names.", nameof(further));
            }
        }

        return options.Sources.Count + own.Length > 0
            ? [.. BuiltIn(options), .. own]
            : throw new ArgumentException("No candidate source is switched on; expected at least one.", nameof(options));
    }

    /// <summary>Checks the names of built-in sources.</summary>
    public static ValueList<string> Checked(ValueList<string> names, string parameter)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!Names.Contains(name, StringComparer.Ordinal))
            {
                throw new ArgumentException($"'{name}' is no candidate source; expected one of {string.Join(", ", Names)}.", parameter);
            }

            if (!seen.Add(name))
            {
                throw new ArgumentException($"Candidate source '{name}' is there twice; expected once.", parameter);
            }
        }

        return Names.Where(seen.Contains).ToValueList();
    }

    private static IEnumerable<ICandidateSource> BuiltIn(RecommenderOptions options)
    {
        if (IsOn("frontier") || IsOn("lapsed"))
        {
            yield return new ReadySource(IsOn("frontier"), IsOn("lapsed"));
        }

        if (IsOn("fading"))
        {
            yield return new FadingSource(options.RecallTarget);
        }

        if (IsOn("stale") && options.StaleAfter is { } age)
        {
            yield return new StaleSource(age);
        }

        bool IsOn(string name) => options.Sources.Contains(name);
    }
}
