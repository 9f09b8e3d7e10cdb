using System.Text.Json;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>Reading the parameters of models, so that what is wrong is said of the member that it stands in.</summary>
internal static class ModelParameters
{
    /// <summary>Makes something of the members of an object; an argument that is not valid is placed at the member of its name.</summary>
    public static T Of<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException problem) when (problem.ParamName is { Length: > 0 } name)
        {
            throw JsonProblem.In("$." + JsonNamingPolicy.CamelCase.ConvertName(name), problem);
        }
    }

    /// <summary>Makes something of each member of an object that has one for each competency.</summary>
    public static ValueList<T> OfEach<TDocument, T>(SortedDictionary<string, TDocument?>? documents, Func<string, TDocument, T> make)
        where TDocument : class =>
        (documents ?? []).Select(item =>
        {
            var path = LearningJson.Member("$.byCompetency", item.Key);
            return item.Value is { } own
                ? LearningJson.Within(path, () => Of(() => make(item.Key, own)))
                : throw new LearningJsonException("null was found; expected an object.", path, null);
        }).ToValueList();

    /// <summary>An object with a member for each competency; null when there is none.</summary>
    public static SortedDictionary<string, TDocument?>? ByCompetency<T, TDocument>(ValueList<T> items, Func<T, string> nameOf, Func<T, TDocument> documentOf)
        where TDocument : class =>
        items.Count == 0 ? null : new(items.ToDictionary(nameOf, item => (TDocument?)documentOf(item)), StringComparer.Ordinal);
}
