#!/usr/bin/env dotnet
#:project ../../src/PersonalizedLearning.Core

using PersonalizedLearning.Journal;

Console.WriteLine(LearnerId.From("ana"));
