;; Adds four products to a total, two replicates at a time: to[r] += (w a[r] + x b[r]) + (y c[r] + z d[r]).
;; Addresses are in bytes; `bytes` is the length of a total, a multiple of 16.
(module
  (memory (export "memory") 1)
  (func (export "addFour")
    (param $to i32) (param $bytes i32)
    (param $a i32) (param $b i32) (param $c i32) (param $d i32)
    (param $w f64) (param $x f64) (param $y f64) (param $z f64)
    (local $end i32) (local $ww v128) (local $xx v128) (local $yy v128) (local $zz v128)
    (local.set $end (i32.add (local.get $to) (local.get $bytes)))
    (local.set $ww (f64x2.splat (local.get $w)))
    (local.set $xx (f64x2.splat (local.get $x)))
    (local.set $yy (f64x2.splat (local.get $y)))
    (local.set $zz (f64x2.splat (local.get $z)))
    (loop $replicates
      (v128.store (local.get $to)
        (f64x2.add
          (v128.load (local.get $to))
          (f64x2.add
            (f64x2.add
              (f64x2.mul (local.get $ww) (v128.load (local.get $a)))
              (f64x2.mul (local.get $xx) (v128.load (local.get $b))))
            (f64x2.add
              (f64x2.mul (local.get $yy) (v128.load (local.get $c)))
              (f64x2.mul (local.get $zz) (v128.load (local.get $d)))))))
      (local.set $a (i32.add (local.get $a) (i32.const 16)))
      (local.set $b (i32.add (local.get $b) (i32.const 16)))
      (local.set $c (i32.add (local.get $c) (i32.const 16)))
      (local.set $d (i32.add (local.get $d) (i32.const 16)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (br_if $replicates (i32.lt_u (local.get $to) (local.get $end))))))
