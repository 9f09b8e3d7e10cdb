using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Reports;

/// <summary>The estimate of a policy along an axis of evidence, as shares of the policy's range.</summary>
internal static class PolicyCurve
{
    // Forgetting bends the curve between two pieces of evidence, too.
    private const int Samples = 100;

    /// <summary>Follows the estimate from the beginning of the axis to its end: two points at each piece of evidence, before and after it.</summary>
    public static CurvePoint[] Of(MasteryPolicySet policies, EvidenceAxis axis)
    {
        var fold = new LearnerFold(policies);
        var points = new List<CurvePoint>();
        var place = 0.0;
        Add(0);
        for (var row = 0; row < axis.Rows.Count; row++)
        {
            GoTo(axis.PlaceOf(row));
            fold.Update(axis.Rows[row].Competencies.AsSpan(), axis.Rows[row].Observation);
            Add(place);
        }

        GoTo(1);
        return [.. points];

        void GoTo(double next)
        {
            for (var sample = (int)Math.Floor(place * Samples) + 1; sample < next * Samples; sample++)
            {
                Add((double)sample / Samples);
            }

            Add(place = next);
        }

        void Add(double at)
        {
            var policy = policies[axis.Competency];
            var estimate = fold.Estimate(axis.Competency, axis.At(at)).Value;
            points.Add(new CurvePoint(at, (estimate - policy.Minimum) / (policy.Maximum - policy.Minimum)));
        }
    }
}
