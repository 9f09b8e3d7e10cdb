using System.Reflection;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Core.Tests.Learners;

public sealed class ReadModelsTest
{
    private static readonly string[] ForEverybody = ["Sight", "Learner", "AsOf", "Since", "Audience", "Withheld"];

    private static IEnumerable<Type> ReadModels => typeof(IReadModel).Assembly.GetTypes().Where(type => type is { IsInterface: false } && typeof(IReadModel).IsAssignableFrom(type));

    [Fact]
    public void Properties_OfEveryReadModel_SayToWhichPartTheyBelong()
    {
        var silent =
            from type in ReadModels
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where !ForEverybody.Contains(property.Name) && property.GetCustomAttribute<DataScopeAttribute>() is null
            select $"{type.Name}.{property.Name}";

        Assert.NotEmpty(ReadModels);
        Assert.Empty(silent);
    }

    [Fact]
    public void ReadModels_AreMadeForASight()
    {
        var open = ReadModels.Where(type => type.GetConstructors().Length > 0 || !type.GetMethods(BindingFlags.Public | BindingFlags.Static).Any(method => method.ReturnType == type && method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Sight))));

        Assert.Empty(open);
    }
}
