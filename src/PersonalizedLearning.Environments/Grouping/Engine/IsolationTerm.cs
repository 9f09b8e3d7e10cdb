namespace PersonalizedLearning.Environments;

/// <summary>A group with exactly one learner of a kind costs.</summary>
internal sealed class IsolationTerm : SumTerm
{
    private readonly double cost;

    private IsolationTerm(double[] marks, double cost)
        : base(1, marks) => this.cost = cost;

    public override double Bound => 0;

    public static IsolationTerm Of(ReadOnlySpan<bool> isOfKind, double cost)
    {
        var marks = new double[isOfKind.Length];
        for (var learner = 0; learner < marks.Length; learner++)
        {
            marks[learner] = isOfKind[learner] ? 1 : 0;
        }

        return new IsolationTerm(marks, cost);
    }

    public override double Value(int group, ReadOnlySpan<double> sums, int size) => sums[0] == 1 ? -cost : 0;
}
