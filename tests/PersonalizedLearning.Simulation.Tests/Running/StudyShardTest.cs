namespace PersonalizedLearning.Simulation.Tests.Running;

public sealed class StudyShardTest
{
    [Theory]
    [InlineData(1, 1, "1/1")]
    [InlineData(2, 16, "2/16")]
    [InlineData(1000000, 1000000, "1000000/1000000")]
    public void Parse_WhatIsWritten_GivesItBack(int index, int count, string text)
    {
        var shard = new StudyShard(index, count);
        Assert.Equal(text, shard.ToString());
        Assert.Equal(shard, StudyShard.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("1/0")]
    [InlineData("-1/3")]
    [InlineData("1/3/3")]
    [InlineData("1 / 3")]
    [InlineData("1/1000001")]
    [InlineData("1/99999999999")]
    public void Parse_NoShard_IsRefused(string text) => Assert.Equal(
        $"'{text}' is no shard; expected which one, from 1, and how many, such as 2/16.", Assert.Throws<FormatException>(() => StudyShard.Parse(text)).Message);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 1000001)]
    public void New_OutOfRange_IsRefused(int index, int count) => Assert.Throws<ArgumentOutOfRangeException>(() => new StudyShard(index, count));
}
