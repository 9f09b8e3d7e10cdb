using System.Numerics;

namespace PersonalizedLearning.Simulation;

/// <summary>How many numbers there are, their sum and the sum of their squares, exactly: in steps of 2⁻³² (<see cref="ExactSteps"/>) and their squares.</summary>
/// <remarks>
/// The same numbers give the same three, in whatever order and by however many parts they are added. Numbers are differences and sums of two up to 2³⁰ at the most, so at most 2⁶³ steps;
/// of fewer than 2⁶³ of them the sum is below 2¹²⁶ and that of the squares below 2¹⁸⁹, for which there are 127 and 192 bits. Only the count could overflow, and that is checked.
/// </remarks>
internal struct ExactMoments : IEquatable<ExactMoments>
{
    private UInt128 squares;
    private ulong squaresAbove;

    public ExactMoments(long count, Int128 sum, UInt128 squares) => (Count, Sum, this.squares) = (count, sum, squares);

    /// <summary>How many numbers.</summary>
    public long Count { get; private set; }

    /// <summary>Their sum in steps.</summary>
    public Int128 Sum { get; private set; }

    /// <summary>The sum of their squares in squared steps.</summary>
    public readonly BigInteger Squares => ((BigInteger)squaresAbove << 128) + squares;

    /// <summary>The mean; not a number where there is none.</summary>
    public readonly double Mean => Count > 0 ? ExactRatio.ToDouble(Sum, (BigInteger)Count * ExactSteps.One) : double.NaN;

    /// <summary>The variance with the divisor n − 1; not a number below two.</summary>
    public readonly double Variance => Count > 1 ? ExactRatio.ToDouble((Count * Squares) - BigInteger.Pow(Sum, 2), (BigInteger)Count * (Count - 1) * BigInteger.Pow(ExactSteps.One, 2)) : double.NaN;

    /// <summary>The standard error of the mean; not a number below two.</summary>
    public readonly double StandardError => Math.Sqrt(Variance / Count);

    /// <summary>Adds a number of steps, from −2⁶² to 2⁶².</summary>
    public void Add(long steps) => AddDifference(steps, 0);

    /// <summary>Adds the difference of two numbers of steps, each from −2⁶² to 2⁶².</summary>
    public void AddDifference(long left, long right)
    {
        var isNegative = left < right;
        var magnitude = unchecked(isNegative ? (ulong)right - (ulong)left : (ulong)left - (ulong)right);
        checked
        {
            Count++;
        }

        Sum = isNegative ? Sum - magnitude : Sum + magnitude;
        var high = Math.BigMul(magnitude, magnitude, out var low);
        AddSquares(new UInt128(high, low), 0);
    }

    /// <summary>Adds what other numbers came to.</summary>
    /// <exception cref="OverflowException">There are 2⁶³ numbers or more.</exception>
    public void Add(in ExactMoments other)
    {
        checked
        {
            Count += other.Count;
        }

        Sum += other.Sum;
        AddSquares(other.squares, other.squaresAbove);
    }

    public readonly void Write(TallyWriter writer)
    {
        writer.Write(Count);
        writer.Write(Sum);
        writer.Write(squares);
        writer.Write(squaresAbove);
    }

    public static ExactMoments Read(TallyReader reader) =>
        new() { Count = reader.ReadCount(), Sum = reader.ReadSigned(), squares = reader.ReadWide(), squaresAbove = reader.ReadUnsigned() };

    public readonly bool Equals(ExactMoments other) => (Count, Sum, squares, squaresAbove) == (other.Count, other.Sum, other.squares, other.squaresAbove);

    public override readonly bool Equals(object? obj) => obj is ExactMoments other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(Count, Sum, squares, squaresAbove);

    private void AddSquares(UInt128 added, ulong above)
    {
        squares = unchecked(squares + added);
        squaresAbove += above + (squares < added ? 1UL : 0UL);
    }
}
