using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PersonalizedLearning.Calibration;

/// <summary>−ln of the likelihood of reviews, with its gradient and the information of reviews about the variables.</summary>
/// <param name="sums">Where they are added up: a row of <see cref="DualNumber.Places"/> for each variable, R'·R'ᵀ/(R(1 − R)), then one of the gradient.</param>
/// <param name="variables">The number of variables.</param>
internal ref struct RecallInformation(Span<double> sums, int variables) : IRecallSink<DualNumber>
{
    private const int RowVectors = 3;

    private readonly Span<Vector512<double>> rows = MemoryMarshal.Cast<double, Vector512<double>>(sums);

    public double Loss { get; private set; }

    public void Add(in DualNumber recall, bool recalled)
    {
        Span<double> slope = stackalloc double[DualNumber.Places];
        recall.CopyTo(slope);
        var (first, middle, last) = (Vector512.Create<double>(slope), Vector512.Create<double>(slope[8..]), Vector512.Create<double>(slope[16..]));
        var weight = 1 / (recall.Value * (1 - recall.Value));
        for (var variable = 0; variable < variables; variable++)
        {
            Accumulate(rows[(variable * RowVectors)..], slope[variable] * weight, first, middle, last);
        }

        Accumulate(rows[(variables * RowVectors)..], recalled ? -1 / recall.Value : 1 / (1 - recall.Value), first, middle, last);
        Loss -= Math.Log(recalled ? recall.Value : 1 - recall.Value);
    }

    private static void Accumulate(Span<Vector512<double>> row, double by, Vector512<double> first, Vector512<double> middle, Vector512<double> last)
    {
        row[0] += first * by;
        row[1] += middle * by;
        row[2] += last * by;
    }
}
