namespace PersonalizedLearning.Paths;

/// <summary>A parameter of activities, of which each activity has one value.</summary>
public sealed record RiaritParameter
{
    /// <summary>Gets the name of the parameter.</summary>
    public required string Name { get; init => field = Preconditions.Id(value, nameof(Name)); }

    /// <summary>Gets its values, at least one, each name once.</summary>
    /// <exception cref="ArgumentException">There is none, one is null, or two have one name.</exception>
    public required ValueList<RiaritValue> Values
    {
        get;
        init
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var item in value)
            {
                if (item is null || !seen.Add(item.Name))
                {
                    throw new ArgumentException($"Value '{item?.Name}' is null or there twice; expected each name once.", nameof(Values));
                }
            }

            field = value.Count > 0 ? value : throw new ArgumentException("A parameter has no values; expected at least one.", nameof(Values));
        }
    }
}
