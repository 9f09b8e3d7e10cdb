using System.Text.Json.Nodes;

namespace PersonalizedLearning.Interop.Tests.Badges;

/// <summary>JSON documents from a seed: one, the same with members in another order and white space, and one in which a single value, name or length differs.</summary>
internal static class RandomJson
{
    private static readonly string[] Names = ["a", "b", "é", "😀", "type", "id", "", "A", "\n"];

    public static (string Json, string Reordered, string Changed) Document(int seed)
    {
        var root = new JsonObject { ["root"] = Value(new Random(seed), 3) };
        var changed = (JsonObject)root.DeepClone();
        Change(changed, new Random(seed + 1));
        return (root.ToJsonString(), Reordered(root).ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true }), changed.ToJsonString());
    }

    private static JsonNode? Value(Random random, int depth)
    {
        switch (random.Next(depth > 0 ? 8 : 5))
        {
            case 0:
                return null;
            case 1:
                return random.Next(2) == 0;
            case 2:
                return random.Next(-5, 5);
            case 3:
                return Math.Round(random.NextDouble() * 100, 3);
            case 4:
                return Names[random.Next(Names.Length)];
            case 5:
                return new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth - 1))]);
            default:
                var value = new JsonObject();
                for (var count = random.Next(5); count > 0; count--)
                {
                    value[Names[random.Next(Names.Length)]] = Value(random, depth - 1);
                }

                return value;
        }
    }

    private static JsonNode Reordered(JsonNode node) => node switch
    {
        JsonObject item => new JsonObject(item.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : (JsonNode?)Reordered(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Reordered(item))]),
        _ => node.DeepClone(),
    };

    private static void Change(JsonNode node, Random random)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } item:
                var name = item.ElementAt(random.Next(item.Count)).Key;
                if (item[name] is { } inner and (JsonObject or JsonArray) && random.Next(3) > 0)
                {
                    Change(inner, random);
                }
                else
                {
                    item[name] = Other(item[name], random);
                }

                break;
            case JsonArray { Count: > 0 } list when random.Next(2) == 0:
                var index = random.Next(list.Count);
                list[index] = Other(list[index], random);
                break;
            case JsonArray list:
                list.Add(1);
                break;
            default:
                ((JsonObject)node)["new"] = 1;
                break;
        }
    }

    private static JsonNode? Other(JsonNode? value, Random random)
    {
        for (; ; )
        {
            var other = Value(random, 1);
            if (!JsonNode.DeepEquals(other, value))
            {
                return other;
            }
        }
    }
}
