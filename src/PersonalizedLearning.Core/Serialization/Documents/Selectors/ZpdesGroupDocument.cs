using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>A group of values as it stands in JSON.</summary>
internal sealed record ZpdesGroupDocument(string Name, string[] Values, int Initial = 1)
{
    public static ZpdesGroupDocument Of(ZpdesGroup group) => new(group.Name, [.. group.Values], group.Initial);

    public ZpdesGroup ToGroup() => new() { Name = Name, Values = Values.ToValueList(), Initial = Initial };
}
