namespace PersonalizedLearning.Environments;

/// <summary>A weight of several layers: an earlier layer outweighs all later ones together, whatever their size. Layers are whole numbers, so that sums are exact.</summary>
internal readonly record struct LayeredWeight(long First, long Second, long Third, long Fourth, long Fifth) : IComparable<LayeredWeight>
{
    public static LayeredWeight operator +(LayeredWeight left, LayeredWeight right) => new(
        left.First + right.First, left.Second + right.Second, left.Third + right.Third, left.Fourth + right.Fourth, left.Fifth + right.Fifth);

    public static LayeredWeight operator -(LayeredWeight left, LayeredWeight right) => new(
        left.First - right.First, left.Second - right.Second, left.Third - right.Third, left.Fourth - right.Fourth, left.Fifth - right.Fifth);

    public static bool operator <(LayeredWeight left, LayeredWeight right) => left.CompareTo(right) < 0;

    public static bool operator >(LayeredWeight left, LayeredWeight right) => left.CompareTo(right) > 0;

    public static bool operator <=(LayeredWeight left, LayeredWeight right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LayeredWeight left, LayeredWeight right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(LayeredWeight other)
    {
        if (First != other.First)
        {
            return First.CompareTo(other.First);
        }

        if (Second != other.Second)
        {
            return Second.CompareTo(other.Second);
        }

        if (Third != other.Third)
        {
            return Third.CompareTo(other.Third);
        }

        return Fourth != other.Fourth ? Fourth.CompareTo(other.Fourth) : Fifth.CompareTo(other.Fifth);
    }
}
