namespace PersonalizedLearning.Environments;

/// <summary>Groups are to have the mean of all: − weight × size × (mean of the group − mean of all)², which is − weight × (sum of what is above the mean)² ÷ size.</summary>
internal sealed class BalanceTerm : SumTerm
{
    private readonly double weight;

    private BalanceTerm(double[] deviations, double weight)
        : base(1, deviations) => this.weight = weight;

    public override double Bound => 0;

    public static BalanceTerm Of(ReadOnlySpan<double> values, double weight)
    {
        var (sum, count) = (0.0, 0);
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                (sum, count) = (sum + Preconditions.InRange(value, double.MinValue, double.MaxValue, nameof(values)), count + 1);
            }
        }

        var deviations = new double[values.Length];
        for (var learner = 0; learner < values.Length; learner++)
        {
            deviations[learner] = double.IsNaN(values[learner]) ? 0 : values[learner] - (sum / count);
        }

        return new BalanceTerm(deviations, weight);
    }

    public override double Value(int group, ReadOnlySpan<double> sums, int size) => size == 0 ? 0 : -weight * sums[0] * sums[0] / size;
}
