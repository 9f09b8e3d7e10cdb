using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>Parameters by competency, in an order that does not depend on how they were given.</summary>
internal static class CompetencyOrder
{
    /// <summary>Sorts by identifier, and refuses a competency that is there twice.</summary>
    public static ValueList<T> Sorted<T>(ValueList<T> items, Func<T, CompetencyId> competencyOf, string parameter)
        where T : class
    {
        if (items.Contains(null!))
        {
            throw new ArgumentException($"The {parameter} hold null; expected parameters of a competency.", parameter);
        }

        var sorted = items.OrderBy(competencyOf).ToValueList();
        for (var index = 1; index < sorted.Count; index++)
        {
            if (competencyOf(sorted[index]) == competencyOf(sorted[index - 1]))
            {
                throw new ArgumentException($"Competency '{competencyOf(sorted[index])}' is there twice; expected once.", parameter);
            }
        }

        return sorted;
    }

    /// <summary>The parameters of each competency of a framework: its own, or those of all others.</summary>
    public static TParameters[] Spread<T, TParameters>(
        PrerequisiteGraph graph, TParameters standard, ValueList<T> own, Func<T, CompetencyId> competencyOf, Func<T, TParameters> parametersOf)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var parameters = new TParameters[graph.Count];
        Array.Fill(parameters, standard);
        foreach (var item in own)
        {
            parameters[graph.Framework.RequiredIndexOf(competencyOf(item))] = parametersOf(item);
        }

        return parameters;
    }
}
