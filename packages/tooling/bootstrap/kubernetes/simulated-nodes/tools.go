//go:build tools

// Package simulatednodes names the program that plays the nodes, so that go.mod and go.sum pin it.
package simulatednodes

import _ "sigs.k8s.io/kwok/cmd/kwok"
