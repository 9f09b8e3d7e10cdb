using System.Collections.Frozen;

namespace PersonalizedLearning.Paths;

/// <summary>A table of impacts and requirements compiled: all values one after the other, parameter by parameter.</summary>
internal sealed class RiaritTable
{
    private readonly int[] start;
    private readonly RiaritValue[] values;
    private readonly FrozenDictionary<string, int[]> activities;

    /// <summary>Compiles the table of parameters.</summary>
    /// <exception cref="ArgumentException">A list is longer than the table has competencies, or an activity does not have one value of each parameter.</exception>
    public RiaritTable(RiaritParameters parameters)
    {
        CompetencyCount = parameters.Competencies.Count;
        values = [.. parameters.Table.SelectMany(parameter => parameter.Values)];
        start = new int[parameters.Table.Count + 1];
        for (var parameter = 0; parameter < parameters.Table.Count; parameter++)
        {
            start[parameter + 1] = start[parameter] + parameters.Table[parameter].Values.Count;
        }

        if (values.FirstOrDefault(value => Math.Max(value.Impact.Count, Math.Max(value.Requires.Count, value.StopsAt.Count)) > CompetencyCount) is { } tooLong)
        {
            throw new ArgumentException($"Value '{tooLong.Name}' says something of more than {CompetencyCount} competencies; expected as many as the table has at the most.", nameof(parameters));
        }

        activities = parameters.Activities.ToFrozenDictionary(activity => activity.Experience.Value, activity => PositionsOf(parameters, activity), StringComparer.Ordinal);
    }

    /// <summary>The number of competencies.</summary>
    public int CompetencyCount { get; }

    /// <summary>The number of parameters.</summary>
    public int ParameterCount => start.Length - 1;

    /// <summary>All values.</summary>
    public ReadOnlySpan<RiaritValue> Values => values;

    /// <summary>The values of a parameter.</summary>
    public Range ValuesOf(int parameter) => start[parameter]..start[parameter + 1];

    /// <summary>The values of an activity, one for each parameter; none when it is not known.</summary>
    public ReadOnlySpan<int> ValuesOf(string? activity) => activity is not null && activities.TryGetValue(activity, out var its) ? its : [];

    private int[] PositionsOf(RiaritParameters parameters, RiaritActivity activity)
    {
        if (activity.Values.Count != ParameterCount)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Activity '{activity.Experience}' has {activity.Values.Count} values; expected {ParameterCount}, one for each parameter."), nameof(parameters));
        }

        var positions = new int[ParameterCount];
        for (var parameter = 0; parameter < positions.Length; parameter++)
        {
            var own = parameters.Table[parameter].Values;
            var place = own.ToList().FindIndex(value => value.Name == activity.Values[parameter]);
            positions[parameter] = place >= 0
                ? start[parameter] + place
                : throw new ArgumentException(
                    $"Activity '{activity.Experience}' has value '{activity.Values[parameter]}', which parameter '{parameters.Table[parameter].Name}' does not have.", nameof(parameters));
        }

        return positions;
    }
}
