using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>What makes a step the same in two plans: that it is the so-manyth on its competency.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Occurrence">How many steps on it came before.</param>
internal readonly record struct PlanStepKey(CompetencyId Competency, int Occurrence)
{
    /// <summary>The keys of steps, in their order.</summary>
    public static List<PlanStepKey> Of(ValueList<PlannedStep> steps)
    {
        var counts = new Dictionary<CompetencyId, int>();
        var keys = new List<PlanStepKey>(steps.Count);
        foreach (var step in steps)
        {
            var occurrence = counts.GetValueOrDefault(step.Competency);
            counts[step.Competency] = occurrence + 1;
            keys.Add(new PlanStepKey(step.Competency, occurrence));
        }

        return keys;
    }
}
