using System.Text.Json;
using PersonalizedLearning.Cli.Demo;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Tests.Demo;

public sealed class DemoJsonTest
{
    private static readonly DemoStories Stories = DemoStories.Tell();

    [Fact]
    public void Members_AreThoseOfTheContract()
    {
        using var document = JsonDocument.Parse(Written());
        var root = document.RootElement;
        var ben = root.GetProperty("learners")[1];

        Assert.Equal(["asOf", "learners", "day"], root.EnumerateObject().Select(member => member.Name));
        Assert.Equal("2026-09-07T08:00:00Z", root.GetProperty("asOf").GetString());
        Assert.Equal(
            ["learner", "name", "goals", "mastered", "competencies", "needs", "recommendations"], ben.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("ben", 12, 55), (ben.GetProperty("learner").GetString(), ben.GetProperty("mastered").GetInt32(), ben.GetProperty("competencies").GetInt32()));
        Assert.Equal(
            ["competency", "code", "kind", "estimate", "status", "holdsUp"], ben.GetProperty("needs")[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(("inProgress", "notYet"), (ben.GetProperty("needs")[0].GetProperty("kind").GetString(), ben.GetProperty("needs")[0].GetProperty("status").GetString()));
        Assert.Equal(9, ben.GetProperty("needs")[0].GetProperty("holdsUp").GetArrayLength());
    }

    [Fact]
    public void Recommendations_AreThoseOfTheLibrary()
    {
        using var document = JsonDocument.Parse(Written());
        foreach (var (learner, written) in Stories.Learners.Zip(document.RootElement.GetProperty("learners").EnumerateArray()))
        {
            using var buffer = new MemoryStream();
            LearningJson.WriteRecommendations(buffer, learner.Recommendations, learner.Map);
            using var expected = JsonDocument.Parse(buffer.ToArray());

            Assert.True(JsonElement.DeepEquals(expected.RootElement.GetProperty("recommendations"), written.GetProperty("recommendations")));
        }
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes_OnLinesOfUnixKind()
    {
        Assert.Equal(Written(), Written());
        Assert.DoesNotContain((byte)'\r', Written());
        Assert.Equal((byte)'\n', Written()[^1]);
    }

    private static byte[] Written()
    {
        using var stream = new MemoryStream();
        DemoJson.Write(stream, Stories);
        return stream.ToArray();
    }
}
