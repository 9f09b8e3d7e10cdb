using FsCheck.Xunit;

namespace PersonalizedLearning.Core.Tests;

[Properties(MaxTest = 200)]
public sealed class ValueListTest
{
    [Property]
    public void Equals_IsThatOfTheElementsInOrder(int[] left, int[] right)
    {
        var (one, other) = (left.ToValueList(), right.ToValueList());

        Assert.Equal(left.SequenceEqual(right), one.Equals(other));
        Assert.Equal(left.SequenceEqual(right), one == other);
        Assert.Equal(!left.SequenceEqual(right), one != other);
        Assert.Equal(one.GetHashCode(), left.ToValueList().GetHashCode());
        Assert.Equal(left, one);
        Assert.Equal(left, one.AsSpan().ToArray());
        Assert.Equal(left.Length, one.Count);
        Assert.Equal($"[{string.Join(", ", left)}]", one.ToString());
    }

    [Fact]
    public void Default_IsTheEmptyList()
    {
        ValueList<int> empty = [];

        Assert.Equal(empty, default);
        Assert.Equal(empty.GetHashCode(), default(ValueList<int>).GetHashCode());
        Assert.Empty(default(ValueList<int>));
        Assert.Throws<IndexOutOfRangeException>(() => default(ValueList<int>)[0]);
        Assert.False(empty.Equals((object?)null));
    }

    [Fact]
    public void Create_CopiesItsElements()
    {
        int[] source = [1, 2];

        var list = ValueList.Create<int>(source);
        source[0] = 9;

        Assert.Equal([1, 2], list);
    }
}
