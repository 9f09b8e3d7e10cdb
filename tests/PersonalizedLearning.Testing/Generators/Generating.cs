using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Small steps that most generators share.</summary>
public static class Generating
{
    /// <summary>A yes one time in so many.</summary>
    public static Gen<bool> OneIn(int times) => Gen.Choose(1, times).Select(drawn => drawn == 1);

    /// <summary>A value, or null one time in so many.</summary>
    public static Gen<T?> OrNull<T>(this Gen<T> values, int oneIn)
        where T : struct =>
        from absent in OneIn(oneIn)
        from value in values
        select absent ? (T?)null : value;

    /// <summary>A list of a length between two bounds, both included.</summary>
    public static Gen<ValueList<T>> Between<T>(this Gen<T> items, int least, int most) =>
        from count in Gen.Choose(least, most)
        from list in items.ArrayOf(count)
        select ValueList.Create<T>(list);

    /// <summary>The elements that a coin picks, in their order.</summary>
    public static Gen<ValueList<T>> SomeOf<T>(IReadOnlyList<T> items, int oneIn = 2) =>
        from picked in OneIn(oneIn).ArrayOf(items.Count)
        select items.Where((_, position) => picked[position]).ToValueList();

    /// <summary>The elements in any order.</summary>
    public static Gen<ValueList<T>> Shuffled<T>(IReadOnlyList<T> items) =>
        from keys in Gen.Choose(0, int.MaxValue - 1).ArrayOf(items.Count)
        select items.Zip(keys).OrderBy(pair => pair.Second).Select(pair => pair.First).ToValueList();

    /// <summary>Any member of an enumeration.</summary>
    public static Gen<T> AnyOf<T>()
        where T : struct, Enum =>
        Gen.Elements(Enum.GetValues<T>());

    /// <summary>Four values, drawn one by one.</summary>
    public static Gen<(T Item1, T Item2, T Item3, T Item4)> Four<T>(this Gen<T> values) =>
        from items in values.ArrayOf(4)
        select (items[0], items[1], items[2], items[3]);

    /// <summary>One value of each generator, in their order.</summary>
    public static Gen<ValueList<T>> EachOf<T>(IEnumerable<Gen<T>> generators) =>
        generators.Aggregate(
            Gen.Constant(ImmutableList<T>.Empty),
            (sofar, next) =>
                from items in sofar
                from item in next
                select items.Add(item)).Select(items => items.ToValueList());
}
