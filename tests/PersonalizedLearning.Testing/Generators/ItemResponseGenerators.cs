using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Response functions, answers and policies of item response theory with ordinary and with extreme parameters.</summary>
/// <remarks>Each is made anew where it is asked for, so that this class and <see cref="MasteryGenerators"/> can use each other.</remarks>
public static class ItemResponseGenerators
{
    /// <summary>Any response function.</summary>
    public static Gen<ItemResponseFunction> Functions =>
        from discrimination in Gen.Frequency(
            (4, Gen.Choose(1, 40).Select(tenths => tenths / 10.0)), (1, Gen.Elements(0.01, 100, double.Epsilon)))
        from difficulty in Gen.Frequency((4, Gen.Choose(-30, 30).Select(tenths => tenths / 10.0)), (1, Gen.Elements(-1000.0, 1000)))
        from lower in Gen.Elements(0.0, 0, 0.2, 0.5, 1e-310)
        from upper in Gen.Elements(1.0, 1, 0.9, Math.BitDecrement(1.0), Math.BitIncrement(0.5))
        select ItemResponseFunction.Of(discrimination, difficulty, lower, upper);

    /// <summary>Response functions as calibrations give them.</summary>
    public static Gen<ItemResponseFunction> OrdinaryFunctions =>
        from discrimination in Gen.Choose(4, 30).Select(tenths => tenths / 10.0)
        from difficulty in Gen.Choose(-30, 30).Select(tenths => tenths / 10.0)
        from lower in Gen.Elements(0.0, 0.1, 0.25)
        from upper in Gen.Elements(1.0, 0.95)
        select ItemResponseFunction.Of(discrimination, difficulty, lower, upper);

    /// <summary>Some answers to ordinary items.</summary>
    public static Gen<ValueList<ItemAnswer>> Answers => Gen.Sized(size =>
        (from function in OrdinaryFunctions
         from correct in Gen.Elements(true, false)
         select new ItemAnswer(function, correct)).Between(1, Math.Max(size, 1)));

    /// <summary>Item response theory with any parameters.</summary>
    public static Gen<MasteryPolicy<IrtState>> Policies =>
        from typical in Functions
        from items in Gen.Elements<IReadOnlyList<string>>([], [], ["q2", "q1"], ["q3"])
            .SelectMany(names => Generating.EachOf(names.Select(name => Functions.Select(function => new IrtItem(name, function)))))
        from mean in Gen.Elements(0.0, 0, -1.5, 1000)
        from deviation in Gen.Elements(1.0, 1, 0.01, 100)
        from correctFrom in Gen.Elements(0.5, 1, double.Epsilon)
        select (MasteryPolicy<IrtState>)new ItemResponseTheory(new IrtParameters
        {
            Typical = typical,
            ByItem = ItemBank.Of(items),
            Prior = new AbilityPrior { Mean = mean, StandardDeviation = deviation },
            CorrectFrom = correctFrom,
        });
}
